import { describe, expect, it } from 'vitest';
import { foldName, foldText, labelToSlug } from './fold-text.ts';

describe('foldText(text)', () => {
  it.each([
    ['L’Île-d’Yeu', 'l ile d yeu'],
    ['ŒUVRES & Cœur', 'oeuvres coeur'],
    ['  Éducation, n° 1 ', 'education n 1'],
    ['', ''],
  ])('%j -> %j', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });
});

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

describe('labelToSlug(label)', () => {
  it('joins the folded words with hyphens', () => {
    expect(labelToSlug('Eau & assainissement')).toBe('eau-assainissement');
  });
});
