import { describe, expect, it } from 'vitest';
import { langueSchema } from '../../../contract/fields/langue.ts';
import { readValue } from '../testing/read-value.ts';
import { readLangue } from './langue.ts';

describe('readLangue', () => {
  it.each([
    ['fr', 'fr', []],
    ['pt-BR', 'pt-BR', []],
    ['kab', 'kab', []],
    ['sr-Latn', 'sr-Latn', []],
    ['FR', 'fr', ['langue-approchee']],
    [' pt_br ', 'pt-BR', ['langue-approchee']],
    ['Français', 'fr', ['langue-approchee']],
    ['PORTUGAIS', 'pt', ['langue-approchee']],
    ['fra', 'fr', ['langue-approchee']],
    ['iw', 'he', ['langue-approchee']],
    ['klingonais', undefined, ['langue-inconnue']],
    ['xx', undefined, ['langue-inconnue']],
    ['und', undefined, ['langue-inconnue']],
    ['fr, en', undefined, ['langue-inconnue']],
    ['en-a-bbb', undefined, ['langue-inconnue']],
    ['fr-FR-CA', undefined, ['langue-inconnue']],
    ['constructor', undefined, ['langue-inconnue']],
    [12, undefined, ['type-inattendu']],
    [['fr'], undefined, ['type-inattendu']],
  ])('reads %j as %j', (value, published, rules) => {
    expect(readValue(readLangue, value)).toEqual({ published, rules });
    if (published !== undefined) expect(langueSchema.safeParse(published).error).toBeUndefined();
  });
});
