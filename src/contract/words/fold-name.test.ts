import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';

describe('foldName(text)', () => {
  it.each([
    ['Le Viêt Nam', 'vietnam'],
    ['Viet-Nam', 'vietnam'],
    ['L’Algérie', 'algerie'],
    ['CÔTE D’IVOIRE', 'cotedivoire'],
    ['Laos', 'laos'],
    ['Les', 'les'],
  ])('%j -> %j', (text, expected) => {
    expect(foldName(text)).toBe(expected);
  });
});
