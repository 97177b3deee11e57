import { describe, expect, it } from 'vitest';
import { parseMontant } from '../../../../src/contract/fields/parse-montant.ts';
import { toFrenchAmount, withA, withDe } from './french-text.ts';

describe('withDe(nom)', () => {
  it.each([
    ['Kayes', 'de Kayes'],
    ['Angers', 'd’Angers'],
    ['Évry', 'd’Évry'],
    ['Le Mans', 'du Mans'],
    ['Les Ulis', 'des Ulis'],
    ['La Paz', 'de La Paz'],
    ['Yaoundé', 'de Yaoundé'],
    ['Yvetot', 'd’Yvetot'],
  ])('should write %s as %s', (nom, text) => expect(withDe(nom)).toBe(text));
});

describe('withA(nom)', () => {
  it.each([
    ['Kayes', 'à Kayes'],
    ['Le Kef', 'au Kef'],
    ['Les Cayes', 'aux Cayes'],
    ['La Paz', 'à La Paz'],
  ])('should write %s as %s', (nom, text) => expect(withA(nom)).toBe(text));
});

describe('toFrenchAmount(montant)', () => {
  it.each([0.5, 999, 12000.5, 1234567.89])('should write %d as the parser of amounts reads it', (montant) =>
    expect(parseMontant(toFrenchAmount(montant))).toEqual({ montant }),
  );
});
