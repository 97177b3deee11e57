// What the search forgives: slips, numbers, usual names. One table for each pure part.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LES_TYPES, type TitreCompact } from '../../contract/recherche/fiches.ts';
import { matchWords, searchWords, singularise } from '../../contract/recherche/words.ts';
import { checkWord, isOneSlip, parseMots, rankCorrections } from './check-words.ts';
import { expandQuery, indexNoms } from './expand-query.ts';
import { writeQuery } from './mend-query.ts';

describe('searchWords(text)', () => {
  it.each([
    ['L’école de St-Denis', ['ecole', 'saint', 'denis']],
    ["l'eau", ['eau']],
    ['ŒUVRE', ['oeuvre']],
    ['Sèmè-Podji', ['seme', 'podji']],
    ['Côte d’Ivoire', ['cote', 'ivoire']],
    ['de la', ['de', 'la']],
    ['', []],
  ])('cuts « %s » into %j', (text, words) => expect(searchWords(text)).toEqual(words));

  it('cuts its own words into themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const words = searchWords(text);
        expect(searchWords(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('singularise(word)', () => {
  it.each([
    ['eaux', 'eau'],
    ['locaux', 'local'],
    ['ecoles', 'ecole'],
    ['pays', 'pay'],
    ['bus', 'bus'],
  ])('%s → %s', (word, single) => expect(singularise(word)).toBe(single));

  it('joins both numbers in a match', () =>
    expect(matchWords(['projets', 'locaux'], [{ mot: 'local', debut: false }])).toBe(true));
});

describe('isOneSlip(a, b)', () => {
  it.each([
    ['senagal', 'senegal', true],
    ['madagscar', 'madagascar', true],
    ['assainisesment', 'assainissement', true],
    ['bennin', 'benin', true],
    ['benin', 'benin', false],
    ['bnein', 'benin', true],
    ['togo', 'tonga', false],
    ['', 'a', true],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
    expect(isOneSlip(b, a)).toBe(expected);
  });

  it('holds for any letter taken out', () => {
    const word = fc.stringMatching(/^[a-e]{1,8}$/);
    fc.assert(
      fc.property(word, fc.nat(7), (whole, place) => {
        const at = place % whole.length;
        expect(isOneSlip(whole.slice(0, at) + whole.slice(at + 1), whole)).toBe(true);
      }),
    );
  });
});

describe('checkWord(mot, known)', () => {
  const known = parseMots(['Sénégal 12 3', 'sénégalais 1', 'forêts 0 2', 'forêt 4']);
  it.each([
    ['senegal', { debut: false, fonds: [12, 3, 0] }],
    ['foret', { debut: false, fonds: [4, 2, 0] }],
    ['seneg', { debut: true, fonds: [13, 3, 0] }],
    ['zzz', { debut: true, fonds: [0, 0, 0] }],
    ['2024', { debut: false, fonds: [1, 1, 1] }],
  ])('knows of « %s » %j', (mot, expected) => expect(checkWord(mot, known)).toEqual({ mot, ...expected }));

  it('mends by the commonest word first', () => {
    const close = parseMots(['bénit 1', 'Bénin 40', 'bénir 2', 'togo 90']);
    expect(rankCorrections('benim', close).map(({ surface }) => surface)).toEqual(['Bénin', 'bénir', 'bénit']);
  });
});

describe('writeQuery(q, typed, written)', () => {
  it.each([
    ['Eau senagal', ['eau', 'senagal'], [null, 'Sénégal'], 'Eau Sénégal'],
    ['l’eau au senagal', ['eau', 'senagal'], [null, 'Sénégal'], 'eau Sénégal'],
  ])('%s', (q, typed, written, expected) => expect(writeQuery(q, typed, written)).toBe(expected));
});

describe('expandQuery(words, noms)', () => {
  const sigle = (name: string, long: string): TitreCompact => [LES_TYPES.indexOf('sigle'), name, '', long];
  const noms = indexNoms({
    noms: [
      ['Côte d’Ivoire', 'ivoirien', 'ivoirienne'],
      ['Provence-Alpes-Côte d’Azur', 'paca'],
      ['Congo', 'congolais'],
      ['République démocratique du Congo', 'congolais'],
    ],
    motsCourants: ['EAU'],
    fiches: [sigle('AFD', 'Agence française de développement'), sigle('EAU', 'Émirats arabes unis')],
  });
  it.each([
    ['PACA', ['Provence-Alpes-Côte d’Azur']],
    ['villes ivoiriennes', ['Côte d’Ivoire']],
    ['afd', ['Agence française de développement']],
    ['agence française de développement', ['AFD']],
    ['congolaise', []],
    ['congolais', ['Congo', 'République démocratique du Congo']],
    ['eau', []],
  ])('« %s » also asks for %j', (q, expected) =>
    expect(expandQuery(searchWords(q), noms).map(({ vaut }) => vaut)).toEqual(expected),
  );

  it('keeps the other words of the query', () =>
    expect(expandQuery(searchWords('villes ivoiriennes jumelées'), noms)[0]).toEqual({
      mots: ['villes', 'cote', 'ivoire', 'jumelees'],
      vaut: 'Côte d’Ivoire',
      de: 1,
      a: 2,
    }));
});
