import type { Random } from '../../dev/bench/atlas/random.ts';

/** Makes another copy of a guide’s text: what another extraction, another layout or another edition would give. */
export type Alteration = (text: string, random: Random) => string;

export const isBlank = (line: string): boolean => line.trim() === '';
/** The lone space that marks a page in a text that lost its form feeds. */
const isMarked = (lines: readonly string[], at: number): boolean =>
  /^ \S/.test(lines[at] ?? '') && !isBlank(lines[at - 1] ?? '');

/** A heading with a number, as a line. */
export const isSection = (line: string): boolean => /^\s*\d{1,2}\.\d{1,2}\s+\S/.test(line);
/** The pages of a text, without the marks that they begin with: form feeds, else lone spaces. */
export function splitPages(text: string): string[][] {
  if (text.includes('\f')) return text.split(/\n?\f/).map((page) => page.split('\n'));
  const lines = text.split('\n');
  const pages: string[][] = [[]];
  lines.forEach((line, at) => {
    if (at > 0 && isMarked(lines, at)) pages.push([]);
    pages.at(-1)?.push(isMarked(lines, at) ? line.slice(1) : line);
  });
  return pages;
}

const TITLES = [
  'Guide opérationnel de la coopération décentralisée',
  'CNCD | Guide opérationnel',
  'Coopérer à l’international – Guide pratique des collectivités',
  'Commission nationale de la coopération décentralisée',
  'GUIDE OPÉRATIONNEL | 2020',
  'Action extérieure des collectivités territoriales',
];

const ROMAN = [
  ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'],
  ['', 'x', 'xx', 'xxx', 'xl', 'l', 'lx', 'lxx', 'lxxx', 'xc'],
  ['', 'c', 'cc', 'ccc'],
] as const;
const roman = (page: number): string =>
  [2, 1, 0].map((power) => ROMAN[power as 0 | 1 | 2][Math.floor(page / 10 ** power) % 10]).join('');

type Folio = (page: number) => string;
const FOLIOS: readonly Folio[] = [
  String,
  String,
  (page) => `Page ${page}`,
  (page) => `- ${page} -`,
  (page) => `${page} / 320`,
  (page) => `Page ${page} sur 320`,
  (page) => `p. ${page}`,
  (page) => `— ${page} —`,
  (page) => `[${page}]`,
  roman,
];

/** What a running head or foot says of a page: `chapter` is the heading of the section that stands there. */
type Running = (page: number, chapter: string) => string;

function drawRunning(random: Random): Running {
  const [left, right] = random.shuffle(TITLES) as [string, string];
  const isLoud = random.chance(0.3);
  const print = (title: string): string => (isLoud ? title.toUpperCase() : title);
  return random.pick<Running>([
    () => print(left),
    () => print(left),
    (page) => print(page % 2 === 0 ? left : right),
    (page, chapter) => print(page % 2 === 0 ? left : chapter),
    (_, chapter) => print(chapter),
  ]);
}

/** How a running line and a folio stand together; the folio of a right page may stand on the right. */
type Setting = (running: string, folio: string, page: number) => string[];
const SETTINGS: readonly Setting[] = [
  (running, folio) => [running, folio],
  (running, folio) => [folio, running],
  (running, folio) => [running, '', folio],
  (running, folio) => [`${running} ${folio}`],
  (running, folio) => [`${folio} ${running}`],
  (running, folio) => [`${running}${' '.repeat(20)}${folio}`],
  (running, folio) => [`${running}\t${folio}`],
  (running, folio) => [`${running} | ${folio}`],
  (running, folio, page) => [page % 2 === 0 ? `${folio} | ${running}` : `${running} | ${folio}`],
  (running, folio, page) => [page % 2 === 0 ? `${folio}    ${running}` : `${running}    ${folio}`],
];

/** Where furniture stands: what is printed above and under each page. */
const PLACES = [
  'pied',
  'pied',
  'tete',
  'tete',
  'folio',
  'folio en tete',
  'tete et folio',
  'tete et pied',
  'rien',
] as const;

/** How pages are cut: where they were, every so many lines, or about so many. */
const CUTS = ['memes', 'regulieres', 'regulieres', 'inegales'] as const;

/** Sets the text on other pages, with what another layout prints on each of them. */
export const setPages: Alteration = (text, random) => {
  const cut = random.pick(CUTS);
  const place = random.pick(PLACES);
  const feed = place === 'rien' || random.chance(0.6) ? '\f' : '';
  const gap = random.chance(0.6) ? [''] : [];
  const first = random.int(1, 6);
  const folio = random.pick(FOLIOS);
  const setting = random.pick(SETTINGS);
  const [head, foot] = [drawRunning(random), drawRunning(random)];
  // A page that a chapter begins may bear no furniture.
  const skips = random.chance(0.2);
  let chapter = 'Avant-propos';
  return cutText(text, cut, random)
    .map((lines, at) => {
      const page = first + at;
      const begun = chapter;
      const headings = lines.filter((line) => isSection(line.trim()));
      const isBare = skips && isSection((lines.find((line) => !isBlank(line)) ?? '').trim());
      chapter = (headings.at(-1) ?? chapter).replace(/^\s*[\d.]+\s+/, '').trim();
      const above: string[] = [];
      const under: string[] = [];
      const number = folio(page);
      if (place === 'pied') under.push(...setting(foot(page, begun), number, page));
      if (place === 'tete') above.push(...setting(head(page, begun), number, page));
      if (place === 'folio' || place === 'tete et folio') under.push(number);
      if (place === 'folio en tete') above.push(number);
      if (place === 'tete et folio') above.push(head(page, begun));
      if (place === 'tete et pied') {
        above.push(head(page, begun));
        under.push(...setting(foot(page, begun), number, page));
      }
      const set = isBare
        ? lines
        : [
            ...above,
            ...(above.length > 0 ? gap : []),
            ...lines,
            ...(under.length > 0 ? [...gap, ...under, ...gap] : []),
          ];
      return `${at > 0 ? feed : ''}${set.join('\n')}`;
    })
    .join('\n');
};

function cutText(text: string, cut: (typeof CUTS)[number], random: Random): string[][] {
  if (cut === 'memes') return splitPages(text);
  const usual = random.int(30, 80);
  const lines = splitPages(text).flat();
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; ) {
    const height = cut === 'regulieres' ? usual : Math.max(12, usual - random.int(0, Math.floor(usual / 3)));
    pages.push(lines.slice(at, at + height));
    at += height;
  }
  return pages;
}
