import { describe, expect, it } from 'vitest';
import { cutPages } from './cut-pages.ts';

const WORDS = 'eau santé culture sport climat énergie jeunesse genre patrimoine migrations tourisme numérique'.split(
  ' ',
);

/** Pages of text, no two lines alike; `lines` says what else stands on each. */
const pages = (count: number, lines: (page: number, body: string[]) => string[], between = '\n\f'): string =>
  Array.from({ length: count }, (_, at) =>
    lines(
      at + 1,
      Array.from(
        { length: 12 },
        (_, rank) => `La page de ${WORDS[at % 12]} dit ${WORDS[rank]} ${'a'.repeat(at + rank)}.`,
      ),
    ).join('\n'),
  ).join(between);

const ONES = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];

const furniture = (text: string): string[] =>
  cutPages(text)
    .furniture.filter(({ kind }) => kind !== 'vide')
    .map(({ raw }) => raw.trim());
const kept = (text: string): string[] => cutPages(text).lines.map(({ raw }) => raw.trim());

describe('findFurniture(lines)', () => {
  it.each([
    ['a foot and its folio', (page: number) => ['Guide pratique', String(page)], '\n\f'],
    [
      'a foot and its folio, on pages that nothing marks',
      (page: number) => ['', 'Guide pratique', '', `Page ${page}`, ''],
      '\n',
    ],
    ['a foot with its folio, on pages that nothing marks', (page: number) => [`Guide pratique | ${page}`], '\n'],
    ['a folio alone', (page: number) => ['', `- ${page} -`], '\n\f'],
    ['a folio alone, on pages that nothing marks', (page: number) => ['', `${page} / 40`, ''], '\n'],
  ])('takes %s', (_, foot, between) => {
    const text = pages(12, (page, body) => [...body, ...foot(page)], between);
    expect(furniture(text)).toHaveLength(12 * foot(1).filter((line) => line !== '').length);
    expect(kept(text)).toHaveLength(144);
  });

  it.each([
    [
      'feet of left and of right pages',
      (page: number) =>
        page % 2 ? `Édition 2026 | Guide pratique | ${page}` : `${page} | Guide pratique | Édition 2026`,
    ],
    [
      'feet with roman folios',
      (page: number) => `Guide pratique — ${'x'.repeat(Math.floor(page / 10))}${ONES[page % 10]}`,
    ],
  ])('takes %s, on pages that nothing marks', (_, foot) => {
    const text = pages(24, (page, body) => [...body, foot(page)], '\n');
    const { furniture, lines } = cutPages(text);
    expect(furniture.map(({ raw }) => raw)).toEqual(Array.from({ length: 24 }, (_, at) => foot(at + 1)));
    expect([lines[0]?.page, lines.at(-1)?.page]).toEqual([1, 24]);
  });

  it('takes bare folios where some pages bear the feet of an older setting, and lone numbers stand in the text', () => {
    const text = pages(
      24,
      (page, body) => [
        ...body,
        ...(page % 7 === 0 ? ['', 'Cahier des communes', String(100 + page), ''] : []),
        ...(page % 5 === 0 ? ['', '4700', ''] : []),
        String(page),
      ],
      '\n',
    );
    const found = cutPages(text);
    expect(found.furniture.filter(({ kind }) => kind === 'folio').map(({ raw }) => raw)).toEqual(
      expect.arrayContaining(Array.from({ length: 24 }, (_, at) => String(at + 1))),
    );
    expect(found.lines.filter(({ raw }) => raw === '4700')).toHaveLength(4);
  });

  it.each([
    ['in brackets', (page: number, title: string) => `${title} | [${page}]`],
    ['after « Page »', (page: number, title: string) => `${title}    Page ${page} sur 40`],
    [
      'in roman numerals',
      (page: number, title: string) => `${'x'.repeat(Math.floor(page / 10))}${ONES[page % 10]} ${title}`,
    ],
  ])('takes titles of chapters with the folio beside them, %s, on pages that nothing marks', (_, foot) => {
    const chapters = ['Bénin', 'Togo', 'Ghana', 'Mali', 'Kenya', 'Niger', 'Congo', 'Tchad'];
    const made = (page: number): string => foot(page, chapters[Math.floor((page - 1) / 3)] ?? '');
    const text = pages(
      24,
      (page, body) => [
        ...((page - 1) % 3 === 0 ? [`2.${(page + 2) / 3} ${chapters[(page - 1) / 3]}`] : []),
        ...body,
        made(page),
      ],
      '\n',
    );
    expect(furniture(text)).toEqual(Array.from({ length: 24 }, (_, at) => made(at + 1)));
    expect(kept(text).filter((line) => /^2\./.test(line))).toHaveLength(8);
  });

  it('takes bare folios under which one page in two begins with the title of its chapter', () => {
    const text = pages(
      32,
      (page, body) => [
        page % 2 ? `Chapitre ${'abcdefgh'[Math.floor((page - 1) / 4)]}` : 'Guide pratique',
        ...body,
        `${'x'.repeat(Math.floor(page / 10))}${ONES[page % 10]}`,
      ],
      '\n',
    );
    expect(furniture(text).filter((line) => /^[ivx]+$/.test(line))).toHaveLength(32);
  });

  it('takes the title of the chapter at the head of each page, and not the heading itself', () => {
    const chapters = ['Bénin', 'Togo', 'Ghana', 'Mali'];
    const text = pages(12, (page, body) => {
      const chapter = Math.floor((page - 1) / 3);
      const heading = (page - 1) % 3 === 0 ? [`2.${chapter + 1} ${chapters[chapter]}`] : [];
      return [`${chapters[chapter]}`, ...heading, ...body];
    });
    expect(furniture(text)).toHaveLength(12);
    expect(kept(text).filter((line) => /^2\./.test(line))).toEqual(['2.1 Bénin', '2.2 Togo', '2.3 Ghana', '2.4 Mali']);
  });

  it('numbers the pages by their folios, in feet and in heads', () => {
    const feet = cutPages(pages(12, (page, body) => [...body, `Guide pratique ${page + 40}`]));
    const heads = cutPages(pages(12, (page, body) => [`${page + 40} Guide pratique`, ...body]));
    for (const { lines } of [feet, heads])
      expect([lines[0]?.page, lines[12]?.page, lines.at(-1)?.page]).toEqual([41, 42, 52]);
  });

  it('should not take the lines between two that come back, nor what comes back elsewhere', () => {
    const text = pages(12, (page, body) => [
      'Guide pratique',
      `Contact ${WORDS[page - 1]}`,
      'CONTACTS',
      ...body.slice(0, 3),
      'CONTACTS',
      ...body.slice(3),
      `${page}`,
    ]);
    expect(kept(text).filter((line) => line === 'CONTACTS')).toHaveLength(24);
    expect(kept(text).filter((line) => /^Contact /.test(line))).toHaveLength(12);
  });

  it('should not take what some pages begin with and others hold', () => {
    const text = pages(12, (page, body) =>
      page % 3 === 0 ? ['CONTACTS', ...body] : [...body.slice(0, 5), 'CONTACTS', ...body.slice(5)],
    );
    expect(kept(text).filter((line) => line === 'CONTACTS')).toHaveLength(12);
  });

  it('should not take a heading that each page begins with', () => {
    const names = [...WORDS];
    const text = [`Sommaire\n${names.join('\n')}`, pages(12, (page, body) => [`${names[page - 1]}`, ...body])].join(
      '\n\f',
    );
    expect(kept(text).filter((line) => names.includes(line))).toHaveLength(24);
  });

  it('should not take headings that number themselves: « Étape 1 », « Étape 2 »', () => {
    const text = pages(6, (page, body) => [...body.slice(0, 4), '', `Étape ${page}`, '', ...body.slice(4)], '\n');
    expect(furniture(text)).toEqual([]);
  });
});
