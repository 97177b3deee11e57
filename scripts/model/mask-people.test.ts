import { describe, expect, it } from 'vitest';
import { createMask, maskDeep } from './mask-people.ts';

const mask = createMask([
  { nom: 'Ada Lovelace', courriel: 'ada@example.org' },
  { nom: 'Jean-Yves d’Arc', courriel: null },
  { nom: 'Cher', courriel: 'cher@example.org' },
]);

describe('createMask(people)', () => {
  it.each([
    ['Écrivez à Ada Lovelace, à l’ambassade.', 'Écrivez à la personne chargée du sujet, à l’ambassade.'],
    ['Ada\u00A0Lovelace répond.', 'La personne chargée du sujet répond.'],
    ['Voyez. ADA LOVELACE répond.', 'Voyez. La personne chargée du sujet répond.'],
    ['la DAECT (Jean-Yves d’Arc) et vous', 'la DAECT (la personne chargée du sujet) et vous'],
    [
      'Ada Lovelace, puis ada lovelace ; ada@example.org, puis ada@example.org',
      'La personne chargée du sujet, puis la personne chargée du sujet ; adresse non publiée, puis adresse non publiée',
    ],
    ['[ada@example.org](mailto:ada@example.org)', 'adresse non publiée'],
    ['[Ada](mailto:Ada@Example.org), [Ada](mailto:ada@example.org)', 'adresse non publiée, adresse non publiée'],
    ['à ada@example.org ou <ADA@example.org>', 'à adresse non publiée ou adresse non publiée'],
    ['Un pays cher, Adalovelace, Ada Lovelacette', 'Un pays cher, Adalovelace, Ada Lovelacette'],
  ])('« %s » becomes « %s »', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it('leaves everything alone when nobody is masked', () => {
    expect(createMask([])('Ada Lovelace')).toBe('Ada Lovelace');
  });
});

describe('maskDeep(value, mask)', () => {
  it('reaches every text and keeps the rest', () => {
    expect(maskDeep({ a: ['Ada Lovelace', 2, null], b: { c: 'x' } }, mask)).toEqual({
      a: ['La personne chargée du sujet', 2, null],
      b: { c: 'x' },
    });
  });
});
