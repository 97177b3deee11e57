import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatEuros,
  formatGrandNombre,
  formatListe,
  formatNombre,
  formatPeriode,
  formatTaux,
  pluriel,
} from './format.ts';
import { formatVcard } from './format-vcard.ts';
import { paginateList } from './paginate-list.ts';

describe('French formats', () => {
  it.each([
    [formatNombre(12727), '12\u202f727'],
    [formatEuros(3000), '3\u202f000\u00a0€'],
    [formatEuros(12000.5), '12\u202f000,5\u00a0€'],
    [formatTaux(0.5), '50\u00a0%'],
    [formatTaux(0.125), '12,5\u00a0%'],
    [formatDate('2021'), '2021'],
    [formatDate('2021-04'), 'avril 2021'],
    [formatDate('2021-04-01'), '1er avril 2021'],
    [formatPeriode('2012', '2015'), '2012 – 2015'],
    [formatPeriode('2012'), 'depuis 2012'],
    [formatPeriode(undefined, '2015'), 'jusqu’en 2015'],
    [formatPeriode(), ''],
    [pluriel(0, 'projet'), '0 projet'],
    [pluriel(1, 'projet'), '1 projet'],
    [pluriel(2, 'projet'), '2 projets'],
    [formatListe([]), ''],
    [formatListe(['Sfax', 'Fès', 'Rabat']), 'Sfax, Fès et Rabat'],
  ])('should write %j', (written, expected) => expect(written).toBe(expected));
});

describe('paginateList(items)', () => {
  it('should keep every item once and give an empty list one page', () => {
    expect(paginateList([], 2)).toEqual([{ items: [], page: 1, pages: 1, total: 0 }]);
    expect(paginateList([1, 2, 3], 2).map(({ items }) => items)).toEqual([[1, 2], [3]]);
  });
});

describe('formatVcard(contact)', () => {
  it('should escape what the format reserves and fold long lines without cutting a character', () => {
    const card = formatVcard(
      {
        nom: 'Zoé; d’Étampes',
        fonction: 'é'.repeat(60),
        organisation: 'A, B',
        courriel: 'z@exemple.fr',
        telephone: null,
        url: null,
      },
      'Coordonnées publiées en 2020, non vérifiées depuis',
    );
    expect(card).toContain('FN:Zoé\\; d’Étampes\r\n');
    expect(card).toContain('ORG:A\\, B\r\n');
    for (const line of card.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(card).toContain('NOTE:Coordonnées publiées en 2020\\, non vérifiées depuis\r\n');
    expect(card.replaceAll('\r\n ', '')).toContain(`ROLE:${'é'.repeat(60)}`);
  });
});

describe('formatGrandNombre(valeur, unite)', () => {
  it.each([
    [121_500_000, '€', '121,5 M€'],
    [2_500_000_000, undefined, '2,5 milliards'],
    [1_000_000, undefined, '1 million'],
    [1_300_000, 'habitants', '1,3 million d’habitants'],
    [1_234_567, undefined, '1 234 567'],
    [16_400, '€', '16 400 €'],
    [22, '%', '22 %'],
    [0, undefined, '0'],
  ])('writes %d %s', (valeur, unite, text) => {
    expect(formatGrandNombre(valeur, unite).replace(/[\u00A0\u202F]/g, ' ')).toBe(text);
  });
});
