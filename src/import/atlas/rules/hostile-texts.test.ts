import { describe, expect, it } from 'vitest';
import type { Reader } from '../champ.ts';
import { SECTIONS } from '../counts.ts';
import { TABLES } from '../readers.ts';
import { readValue } from '../testing/read-value.ts';
import { readTexte } from './texte.ts';

const LONGUEUR = 300_000;
const long = (piece: string) => piece.repeat(Math.ceil(LONGUEUR / piece.length));

/** Texts on which a pattern that tries again from each place, or in each way, would not end before the test does. */
const TEXTS: readonly [string, string][] = [
  ...[
    'a',
    ' ',
    '\n',
    '1',
    '1 ',
    '1.',
    '.',
    ',',
    '-',
    'a-',
    '<a ',
    '@',
    'a@a.',
    'a.',
    'é',
    'Ã',
    'Ã©',
    'a@a.fr ',
    'a@a.fr',
    '(at)',
    'tél. ',
    '06 ',
    '0611223344',
    '+33 (0)6 ',
    '&',
    '&#x301;',
    '&amp;',
    'aб',
    '?',
  ].map((piece): [string, string] => [piece, long(piece)]),
  ['letters then a lost one', `${long('a')} a?b`],
  ['a lost letter in each word', long('a?b ')],
  ['digits then a letter', `${long('1')}x`],
  ['spaces then a letter', `1${long(' ')}x`],
  ['groups of digits', `${long('100 ')}x`],
  ['an address of many labels', `https://${long('a.')}`],
  ['an address of many words', `personne@${long('a.')}`],
  ['spaces then an address', `${long(' ')}personne@example.fr`],
  ['signs then an address', `${long('(,')}personne@example.fr`],
  ['odd', `odd ${long('1:')}`],
  ['commas', long('1,000')],
  ['separators', long('a;')],
  ['accents in disorder', `a${long('\u0301\u0323\u0327')}`],
];

const FIELDS = SECTIONS.flatMap((section) => Object.entries<{ read: Reader<unknown> }>(TABLES[section]));

describe.each(FIELDS)('the reader of %s', (_, { read }) => {
  it.each(TEXTS)('reads %j in linear time', (_name, text) => {
    expect(() => readValue(read, text)).not.toThrow();
    expect(() => readValue(read, [text])).not.toThrow();
  });
});

describe('hundreds of paragraphs as long as a paragraph may be', () => {
  it.each([
    ['letters then a lost one', `${'a'.repeat(4900)} a?b`],
    ['words that mix alphabets', 'aб'.repeat(2450)],
    ['accents in disorder', `a${'\u0301\u0323\u0327'.repeat(1600)}`],
  ])('are read in linear time: %s', (_, text) => {
    for (let count = 0; count < 300; count++) readValue(readTexte, text);
  });
});

describe('an object in a field', () => {
  it.each(TEXTS)('is read in linear time when its texts are %j', (_name, text) => {
    const value = Object.fromEntries(
      ['latitude', 'longitude', 'annee', 'montant', 'document', 'organisme', 'courriel', 'nom', 'budget'].map((key) => [
        key,
        text,
      ]),
    );
    for (const [, { read }] of FIELDS)
      expect(() => readValue<unknown>(read, [{ ...value, public: true }])).not.toThrow();
    for (const [, { read }] of FIELDS) expect(() => readValue<unknown>(read, value)).not.toThrow();
  });
});
