import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PagedText } from './cut-pages.ts';
import { cutPages } from './cut-pages.ts';

const prose = (subject: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, rank) => `Le chapitre sur ${subject} compte ici sa ligne ${'abcdefghij'[rank % 10]}.`,
  );

const foot = (page: number): string[] => [
  '',
  String(page),
  '',
  'Ire PartIe | Choisir un pays',
  '',
  'Cahier des communes',
  '',
];

const pageOf = (paged: PagedText, start: string): number | null | undefined =>
  paged.lines.find(({ raw }) => raw.startsWith(start))?.page;

const kinds = (paged: PagedText): string[] =>
  paged.furniture.filter(({ kind }) => kind !== 'vide').map(({ kind, raw }) => `${kind}: ${raw.trim()}`);

describe('cutPages(text)', () => {
  it('puts every line of the file in lines or in furniture, once', () => {
    const line = fc.oneof(
      fc.constantFrom('', ' ', ' Une page commence.', '12', 'Pied de page', 'https://exemple.org/a', '\fSuite'),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const text = lines.join('\n');
        const paged = cutPages(text);
        const numbers = [...paged.lines, ...paged.furniture].map(({ number }) => number).sort((a, b) => a - b);
        expect(numbers).toEqual(text.split(/\r\n|\n|\r/).map((_, index) => index + 1));
      }),
    );
  });

  it.each([
    ['double lines', 1, 3],
    ['double lines, once between paragraphs', 1, 2],
    ['triple lines', 2, 5],
  ])('reads a text set on %s as one set on single lines', (_, blanks, between) => {
    const paragraphs = [prose('eau', 6), prose('sport', 6), prose('climat', 6), prose('culture', 6)];
    const set = (one: number, other: number): string =>
      [['•\tUne puce'], ...paragraphs]
        .map((lines) => lines.join('\n'.repeat(one + 1)))
        .join('\n'.repeat(other + 1))
        .replaceAll('compte ici sa ligne a', 'commence à la page 2');
    const read = (text: string) =>
      cutPages(text).lines.map(({ raw, startsPage, followsOn }) => [raw, startsPage, followsOn]);
    expect(read(set(blanks, between))).toEqual(read(set(0, 1)));
    expect(read(set(0, 1)).filter(([, , followsOn]) => followsOn)).toHaveLength(20);
    // Lines keep the place that they have in the file.
    expect(cutPages(set(blanks, between)).lines[1]?.number).toBe(between + 2);
  });

  it('takes a lone space right after a line for a page, and after a blank line for a lost arrow', () => {
    const paged = cutPages(
      ['Fin de page.', ' Une page commence.', '', ' voir la rubrique 4.1', ...prose('eau', 40)].join('\n'),
    );
    expect(paged.lines.slice(0, 3).map(({ raw, startsPage }) => [raw, startsPage])).toEqual([
      ['Fin de page.', true],
      ['Une page commence.', true],
      [' voir la rubrique 4.1', false],
    ]);
  });

  it('leaves the text of an indented file as it stands', () => {
    const text = prose('sport', 10)
      .map((line) => ` ${line}`)
      .join('\n');
    expect(cutPages(text).lines.every(({ raw }) => raw.startsWith(' '))).toBe(true);
  });

  it('finds the feet of any document by what repeats beside growing numbers', () => {
    const paged = cutPages(
      [...prose('eau', 8), ...foot(7), ...prose('sport', 8), ...foot(8), ...prose('culture', 8), ...foot(9)].join('\n'),
    );
    expect(kinds(paged)).toEqual(
      [7, 8, 9].flatMap((page) => [
        `folio: ${page}`,
        'pied: Ire PartIe | Choisir un pays',
        'pied: Cahier des communes',
      ]),
    );
    expect(['eau', 'sport', 'culture'].map((subject) => pageOf(paged, `Le chapitre sur ${subject}`))).toEqual([
      7, 8, 9,
    ]);
  });

  it('numbers by what a tool writes above each page', () => {
    const subjects = 'eau sport culture climat genre santé énergie tourisme jeunesse'.split(' ');
    const paged = cutPages(
      subjects.flatMap((one, at) => [`--- Page ${at + 1} ---`, '', ...prose(one, 8), '']).join('\n'),
    );
    expect(kinds(paged)).toEqual(subjects.map((_, at) => `pied: --- Page ${at + 1} ---`));
    expect(subjects.map((subject) => pageOf(paged, `Le chapitre sur ${subject}`))).toEqual(
      subjects.map((_, at) => at + 1),
    );
  });

  it('keeps clean addresses printed under a foot', () => {
    const urls = ['https://exemple.org/Fiche-Eau', 'mailto:a.b@exemple.org'];
    const paged = cutPages(
      [
        ...prose('eau', 8),
        ...foot(7),
        ...urls,
        '',
        '',
        ...prose('sport', 8),
        ...foot(8),
        ...prose('arts', 8),
        ...foot(9),
      ].join('\n'),
    );
    expect(paged.urls).toEqual([
      { page: 7, line: 16, url: urls[0] },
      { page: 7, line: 17, url: urls[1] },
    ]);
  });

  it('tells section labels from headings', () => {
    const contents = ['1 énERGIE', '2 jEUnEssE', ''];
    const paged = cutPages(
      [
        ...contents,
        ...prose('eau', 8),
        '',
        '1',
        'énERGIE',
        ...foot(7),
        '2.1 Sport',
        ...prose('sport', 8),
        '',
        'jEUnEssE2',
        ...foot(8),
        ...prose('arts', 8),
        ...foot(9),
      ].join('\n'),
    );
    expect(kinds(paged).filter((kind) => kind.startsWith('rubrique'))).toEqual([
      'rubrique: 1',
      'rubrique: énERGIE',
      'rubrique: jEUnEssE2',
    ]);
    expect(paged.lines.slice(0, 2).map(({ raw }) => raw)).toEqual(contents.slice(0, 2));
  });

  it('supposes a page without text where a cross-reference asks for one', () => {
    const text = [
      ...prose('eau', 8),
      ...foot(7),
      'Pour les jumelages sportifs (voir page 11).',
      '\fLa rencontre des piscines.',
      ...prose('eau', 12),
      '\f4.2 Jumelages sportifs',
      'Les jumelages sportifs réunissent des clubs.',
      ...prose('sport', 8),
      '\fLes archives.',
      ...prose('archives', 8),
      ...foot(12),
      ...prose('plages', 8),
      ...foot(13),
    ].join('\n');
    const paged = cutPages(text);
    expect(pageOf(paged, '4.2')).toBe(11);
    expect(pageOf(paged, 'Les archives')).toBe(12);
  });

  it('leaves pages unknown when nothing tells them', () => {
    expect(cutPages(prose('eau', 5).join('\n')).lines.every(({ page }) => page === null)).toBe(true);
  });
});
