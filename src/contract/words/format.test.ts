import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatVcard } from '../../load/format-vcard.ts';
import { paginateList } from '../addresses/paginate-list.ts';
import {
  formatChiffre,
  formatDate,
  formatEuros,
  formatGrandNombre,
  formatListe,
  formatNombre,
  formatPeriode,
  formatTaux,
  pluriel,
} from './format.ts';
import { formatOctets } from './format-octets.ts';

describe('formatOctets(octets)', () => {
  it.each([
    [0, '0\u00A0octets'],
    [999, '999\u00A0octets'],
    [1000, '1\u00A0Ko'],
    [4190, '4,2\u00A0Ko'],
    [41946, '42\u00A0Ko'],
    [8427256, '8,4\u00A0Mo'],
  ])('writes %d as « %s »', (octets, expected) => expect(formatOctets(octets)).toBe(expected));
});

describe('formatNombre(value)', () => {
  it('should write any number as the browser does', () => {
    const french = new Intl.NumberFormat('fr-FR');
    fc.assert(
      fc.property(
        fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.double({ noNaN: true })),
        (value) => {
          expect(formatNombre(value)).toBe(Object.is(value, -0) ? '0' : french.format(value));
        },
      ),
    );
  });
});

describe('French formats', () => {
  it.each([
    [formatNombre(12727), '12\u202f727'],
    [formatEuros(3000), '3\u202f000\u00a0€'],
    [formatEuros(12000.5), '12\u202f000,5\u00a0€'],
    [formatTaux(0.5), '50\u00a0%'],
    [formatTaux(0.125), '12,5\u00a0%'],
    [formatDate('2021'), '2021'],
    [formatDate('2021-04'), 'avril\u00a02021'],
    [formatDate('2021-04-01'), '1er\u00a0avril\u00a02021'],
    [formatPeriode('2012', '2015'), '2012-2015'],
    [formatPeriode('2012', '2012'), '2012'],
    [formatPeriode('2018-06-27', '2018-06-29'), 'du 27 au 29\u00a0juin\u00a02018'],
    [formatPeriode('2018-06-27', '2018-07-01'), 'du 27\u00a0juin au 1er\u00a0juillet\u00a02018'],
    [formatPeriode('2018-12-27', '2019-01-02'), 'du 27\u00a0décembre\u00a02018 au 2\u00a0janvier\u00a02019'],
    [formatPeriode('2018-06-27', '2018-06-27'), 'le 27\u00a0juin\u00a02018'],
    [formatPeriode('2018-04', '2018-06'), 'd’avril à juin\u00a02018'],
    [formatPeriode('2018-04', '2019-06'), 'd’avril\u00a02018 à juin\u00a02019'],
    [formatPeriode('2018', '2019-06'), 'de 2018 à juin\u00a02019'],
    [formatPeriode('2018-03', '2019'), 'de mars\u00a02018 à 2019'],
    [formatPeriode('2018', '2018-06-30'), 'de 2018 au 30\u00a0juin\u00a02018'],
    [formatPeriode('2018-06', '2018-06-30'), 'de juin\u00a02018 au 30\u00a0juin\u00a02018'],
    [formatPeriode('2020-02-11'), 'depuis le 11\u00a0février\u00a02020'],
    [formatPeriode('2020-02'), 'depuis février\u00a02020'],
    [formatPeriode('2012'), 'depuis 2012'],
    [formatPeriode(undefined, '2015'), 'jusqu’en 2015'],
    [formatPeriode(undefined, '2015-03'), 'jusqu’en mars\u00a02015'],
    [formatPeriode(undefined, '2015-03-01'), 'jusqu’au 1er\u00a0mars\u00a02015'],
    [formatPeriode(), ''],
    [pluriel(0, 'projet'), '0\u00a0projet'],
    [pluriel(1, 'projet'), '1\u00a0projet'],
    [pluriel(2, 'projet'), '2\u00a0projets'],
    [formatListe([]), ''],
    [formatListe(['Sfax', 'Fès', 'Rabat']), 'Sfax, Fès et Rabat'],
    [formatListe(['Sfax', 'Fès', 'Rabat'], { max: 3 }), 'Sfax, Fès et Rabat'],
    [formatListe(['Sfax', 'Fès', 'Rabat', 'Tunis'], { max: 3 }), 'Sfax, Fès et 2\u00a0autres'],
    [formatListe(['Sfax', 'Fès', 'Rabat'], { max: 2, montres: 2 }), 'Sfax, Fès et 1\u00a0autre'],
    [formatListe(['Sfax', 'Fès', 'Rabat'], { max: 2, montres: 1 }), 'Sfax et 2\u00a0autres'],
  ])('should write %j', (written, expected) => expect(written).toBe(expected));
});

describe('paginateList(items)', () => {
  it('should keep every item once and give an empty list one page', () => {
    expect(paginateList([], 2)).toEqual([{ items: [], page: 1, suffixe: '', param: undefined, pages: 1, total: 0 }]);
    expect(paginateList([1, 2, 3], 2).map(({ items }) => items)).toEqual([[1, 2], [3]]);
  });

  it.each([
    [8, [8]],
    [9, [9]],
    [10, [8, 2]],
    [17, [8, 9]],
    [18, [8, 8, 2]],
  ])('should cut %i items, by 8, in pages of %j: one line more needs no page', (count, lengths) => {
    const items = Array.from({ length: count }, (_, index) => index);
    const lists = paginateList(items, 8);
    expect(lists.map((list) => list.items.length)).toEqual(lengths);
    expect(lists.flatMap((list) => list.items)).toEqual(items);
    expect(lists.every(({ pages }) => pages === lengths.length)).toBe(true);
  });

  it('should hold to its size a list whose ranks are addresses', () => {
    expect(paginateList([1, 2, 3, 4, 5, 6, 7, 8, 9], 8, 0).map(({ items }) => items.length)).toEqual([8, 1]);
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

  it('should hold no line that a text adds, and give every text back', () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc
          .array(
            fc.constantFrom('\r', '\n', '\u0085', '\u2028', '\v', '\0', ';', ',', '\\', '\\n', 'TEL:1', ' ', 'é'),
            {
              minLength: 1,
              maxLength: 60,
            },
          )
          .map((parts) => parts.join('')),
      )
      .filter((value) => value.trim() !== '');
    const card = fc.record({
      nom: fc.option(text),
      fonction: fc.option(text),
      organisation: text,
      courriel: fc.option(text),
      telephone: fc.option(text),
      url: fc.option(fc.oneof(text, fc.webUrl(), fc.constant('https://exemple.fr/\nTEL:1'))),
    });
    const readText = (value: string) => value.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign));
    const plain = (value: string) =>
      value.replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
    fc.assert(
      fc.property(card, (contact) => {
        const read = formatVcard(contact, 'Note')
          .replaceAll('\r\n ', '')
          .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
          .filter((line) => line !== '')
          .map((line) => [line.slice(0, line.indexOf(':')), readText(line.slice(line.indexOf(':') + 1))]);
        const { nom, fonction, organisation, courriel, telephone, url } = contact;
        expect(read.filter(([name]) => name !== 'URL')).toEqual([
          ['BEGIN', 'VCARD'],
          ['VERSION', '4.0'],
          ['KIND', nom === null ? 'org' : 'individual'],
          ['FN', plain(nom ?? organisation)],
          ['ORG', plain(organisation)],
          ...(fonction ? [['ROLE', plain(fonction)]] : []),
          ...(courriel ? [['EMAIL;TYPE=work', plain(courriel)]] : []),
          ...(telephone ? [['TEL;TYPE=work', plain(telephone)]] : []),
          ['NOTE', 'Note'],
          ['END', 'VCARD'],
        ]);
        for (const [, value] of read.filter(([name]) => name === 'URL')) expect(url).toBe(value);
      }),
    );
  });
});

it('formatChiffre(chiffre) says before the number that it is not exact', () => {
  expect(formatChiffre({ precision: 'plus de', valeur: 30e6, unite: '€' })).toBe('plus de\u00a030\u00a0M€');
  expect(formatChiffre({ valeur: 300 })).toBe('300');
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
