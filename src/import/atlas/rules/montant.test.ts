import { describe, expect, it } from 'vitest';
import { parseMontant } from '../../../contract/fields/parse-montant.ts';
import { readValue } from '../testing/read-value.ts';
import { readMontant } from './montant.ts';

describe('parseMontant(text)', () => {
  it.each([
    ['12000', 12000],
    ['12000.5', 12000.5],
    ['12000,50', 12000.5],
    ['12 000,50 €', 12000.5],
    ['12\u00a0000\u202f€', 12000],
    ['1\u202f234\u202f567', 1234567],
    ['12.000,50', 12000.5],
    ['1.234.567', 1234567],
    ['1,234.56', 1234.56],
    ['1,234,567', 1234567],
    ['12’000', 12000],
    ['€ 500', 500],
    ['500 euros', 500],
    ['1 euro', 1],
    ['500 EUR', 500],
    ['0', 0],
    ['12,5', 12.5],
  ])('reads %j as %d', (text, montant) => {
    expect(parseMontant(text)).toEqual({ montant });
  });

  it.each([
    ['12 k€', 'montant-ambigu'],
    ['12k', 'montant-ambigu'],
    ['3 M€', 'montant-ambigu'],
    ['1,5 million d’euros', 'montant-ambigu'],
    ['12.000', 'montant-ambigu'],
    ['12,000', 'montant-ambigu'],
    ['-500', 'montant-negatif'],
    ['− 500 €', 'montant-negatif'],
    ['environ 500', 'montant-illisible'],
    ['500 à 1000', 'montant-illisible'],
    ['12 00', 'montant-illisible'],
    ['500 FCFA', 'montant-illisible'],
    ['1e5', 'montant-illisible'],
    ['Infinity', 'montant-illisible'],
    ['99999999999999999999', 'montant-illisible'],
    ['', 'montant-illisible'],
  ])('should not guess %j', (text, trouble) => {
    expect(parseMontant(text)).toEqual({ trouble });
  });
});

describe('readMontant(value)', () => {
  it.each([
    [12000.5, 12000.5, []],
    [0, 0, []],
    ['12 000 €', 12000, ['montant-en-texte']],
    [-1, undefined, ['montant-negatif']],
    [Number.POSITIVE_INFINITY, undefined, ['montant-illisible']],
    [true, undefined, ['type-inattendu']],
  ])('%j -> %j', (value, published, rules) => {
    expect(readValue(readMontant, value)).toEqual({ published, rules });
  });
});
