import { createRandom, type Random } from '../../dev/bench/atlas/random.ts';
import { type Alteration, isBlank, isSection, setPages, splitPages } from './set-pages.ts';

const isBullet = (line: string): boolean => /^\s*•/.test(line);
/** No mark of pages at all: one long sheet. */
export const losePages: Alteration = (text) => splitPages(text).flat().join('\n');

/** Form feeds where pages began. */
const feedPages: Alteration = (text) =>
  splitPages(text)
    .map((lines) => lines.join('\n'))
    .join('\n\f');

/** Other marks of bullets, in a part of the text or in all of it. */
export const changeBullets: Alteration = (text, random) => {
  const marks = random.pick([['-'], ['–'], ['▪'], ['o'], ['-', '•'], ['o', '▪', '–'], ['-', '–', '•', '▪', 'o']]);
  const part = random.pick([1, 0.5]);
  const after = random.pick([' ', '\t', '  ']);
  return text.replace(/^•\s*/gm, (mark) => (random.chance(part) ? `${random.pick(marks)}${after}` : mark));
};

export const indent: Alteration = (text, random) => {
  const width = random.int(2, 12);
  const some = random.chance(0.5);
  let depth = width;
  return splitPages(text)
    .map((lines) => {
      if (some) depth = random.int(0, width);
      return lines.map((line) => (isBlank(line) ? line : ' '.repeat(depth) + line)).join('\n');
    })
    .join('\n\f');
};

/** Letters that a font joins, in words and in addresses. */
export const addLigatures: Alteration = (text, random) => {
  const part = random.pick([1, 0.6]);
  const join: readonly [RegExp, string][] = [
    [/ffi/g, 'ﬃ'],
    [/ff/g, 'ﬀ'],
    [/fi/g, 'ﬁ'],
    [/fl/g, 'ﬂ'],
  ];
  return join.reduce((result, [from, to]) => result.replace(from, (found) => (random.chance(part) ? to : found)), text);
};

/** Spaces that do not break, marks of width nil, soft hyphens, in words and in addresses. */
export const addInvisible: Alteration = (text, random) =>
  text
    .replace(/(?<=\S) (?=\S)/g, (space) => (random.chance(0.1) ? random.pick(['\u00A0', '\u202F', '\u2009']) : space))
    .replace(/(?<=[a-zé]{3})(?=[a-z]{3})/g, () =>
      random.chance(0.02) ? random.pick(['\u00AD', '\u200B', '\u2060', '\uFEFF']) : '',
    )
    .replace(/@/g, (at) => (random.chance(0.2) ? '\u200B@' : at));

/** Accents as marks of their own, as some systems write them. */
const decompose: Alteration = (text) => text.normalize('NFD');

export const useWindowsLines: Alteration = (text) => text.replaceAll('\n', '\r\n');

const stripEnds: Alteration = (text) => text.replace(/[ \t]+$/gm, '');

/** The same text set on another width: lines that go on are joined, then cut again. */
export const rewrap: Alteration = (text, random) => {
  const width = random.int(60, 120);
  return splitPages(text)
    .map((lines) => {
      const made: string[] = [];
      let open: string | null = null;
      const close = (): void => {
        if (open !== null) made.push(...wrap(open, width));
        open = null;
      };
      lines.forEach((line, at) => {
        // Names, roles and headings keep their line.
        const before = lines[at - 1] ?? '';
        const goesOn: boolean =
          / $/.test(before) && before.length > 32 && open !== null && !isBlank(line) && !isBullet(line);
        if (!goesOn) close();
        if (isBlank(line)) made.push('');
        else open = open === null ? line.trim() : `${open} ${line.trim()}`;
      });
      close();
      return made.join('\n');
    })
    .join('\n\f');
};

function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** No blank line before most headings of sections and of countries. */
export const closeHeadings: Alteration = (text, random) => {
  const lines = text.split('\n');
  const part = random.pick([1, 0.6]);
  return lines
    .filter((line, at) => !(isBlank(line) && isSection((lines[at + 1] ?? '').trim()) && random.chance(part)))
    .map((line, at, all) =>
      /^ \d{1,2}\.\d/.test(line) && at > 0 && random.chance(part) && !isBlank(all[at - 1] ?? '') ? line.trim() : line,
    )
    .join('\n');
};

/** The number of a country’s heading is lost: its name stands alone. */
export const bareHeadings =
  (names: readonly string[]): Alteration =>
  (text, random) => {
    const part = random.pick([0.3, 0.6]);
    const bare = new Set(names.map((name) => name.toLowerCase()));
    return text.replace(/^( ?)(?:\d{1,2}\.\d{1,2}) (\S.*)$/gm, (line, space: string, name: string) =>
      bare.has(name.trim().toLowerCase()) && random.chance(part) ? `${space}${name}` : line,
    );
  };

/** Headings of lists and boxes in the case of the text. */
export const calmLabels: Alteration = (text) =>
  text
    .replace(/^( ?)ConTACTs\b/gm, '$1Contacts')
    .replace(/^( ?)ConTACT\b/gm, '$1Contact')
    .replace(/^( ?)PRoGRAMME(?=\s*$)/gm, '$1Programme')
    .replace(/^( ?)PRojET(?=\s*$)/gm, '$1Projet');

const PARTICLES = [
  ['Karim', 'el Fassi'],
  ['Pieter', 'van den Berg'],
  ['Maria', 'de la Cruz'],
  ['Sean', 'O’Brien'],
  ['Leïla', 'Ben Ali'],
  ['Thi Mai', 'Nguyen Van'],
  ['Ana', 'dos Santos'],
  ['Jean-Pierre', 'Le Goff'],
  ['Anne', 'd’Ormesson'],
  ['Otto', 'von der Leyen'],
  ['Fatou', 'N’Diaye'],
  ['Luca', 'Della Valle'],
  ['Ahmed', 'Al-Hassan'],
  ['Rosa', 'da Silva e Costa'],
  ['Pierre', 'du Bois de la Tour'],
] as const;
const PLAIN = [
  ['Claire', 'Morvan'],
  ['Jean-Luc', 'Etcheverry'],
  ['Éric', 'Quillien'],
  ['Naïma', 'Oukacha'],
  ['Hugo', 'Jullien'],
  ['Sébastien', 'Voisin'],
  ['Inès', 'Xiberras'],
  ['François', 'Nédélec'],
  ['Océane', 'Thévenin'],
  ['Yves', 'Zimmermann'],
] as const;

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

/** A guide with some of its people replaced, and who now stands under which address. */
export function renamePeople(
  text: string,
  random: Random,
  pool: 'particules' | 'autres',
  print: (name: string) => string = (name) => name,
): { text: string; people: Map<string, string> } {
  const people = new Map<string, string>();
  const lines = text.split('\n');
  const rows: readonly (readonly [string, string])[] = pool === 'particules' ? PARTICLES : PLAIN;
  lines.forEach((line, at) => {
    const [, local = '', domain = ''] = /^([\p{L}.-]+)@(diplomatie\.gouv\.fr)\s*$/u.exec(line.trim()) ?? [];
    let head = at - 1;
    while (head > at - 5 && !isBlank(lines[head - 1] ?? '') && !/CT/.test(lines[head - 1] ?? '')) head -= 1;
    const parts = local
      .toLowerCase()
      .split(/[.-]/)
      .filter((part) => part.length > 3);
    const named = parts.length > 0 && parts.every((part) => slug(lines[head] ?? '').includes(part));
    if (domain === '' || !named || !random.chance(0.5)) return;
    const [first, last] = random.pick(rows);
    const rank = people.size + 1;
    const address = `${slug(first)}.${slug(last)}${rank}@${domain}`;
    people.set(address, `${first} ${last}`);
    lines[head] = print(`${first} ${last}`);
    lines[at] = address;
  });
  return { text: lines.join('\n'), people };
}

/** What the headings’ font does to a name: some capitals come out small. */
export const printHeading = (name: string): string => name.replace(/[FHJNOSVXQÉ]/g, (letter) => letter.toLowerCase());

/** A table of contents before or after the guide, with its leaders and its pages. */
export const addContents: Alteration = (text, random) => {
  const leader = random.pick([' ...... ', ' . . . . . ', '\t', '    ', ' _____ ', '…………']);
  const rows = text
    .split('\n')
    .filter((line) => isSection(line.trim()) && !/[a-z]{3}\.$/.test(line.trim()) && line.trim().length < 50)
    .map((line, at) => `${line.trim()}${leader}${at + 42}`);
  const title = random.pick(['Sommaire', 'SOMMAIRE', 'Table des matières']);
  const pages = splitPages(text).map((lines) => lines.join('\n'));
  const contents = `${title}\n\n${rows.join('\n')}`;
  return (random.chance(0.6) ? [contents, ...pages] : [...pages, contents]).join('\n\f');
};

/** Words cut by a hyphen where a line ends. */
export const cutWords: Alteration = (text, random) => {
  const part = random.pick([0.1, 0.3]);
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    const [, head = '', tail = '', rest = ''] =
      /^([a-zàâéèêîôû]{3,}?)([bcdfglmnprstv][aeiouéè][a-zàâéèêîôû]+)(.*)$/u.exec(lines[at + 1] ?? '') ?? [];
    if (tail === '' || !/[\p{L},] $/u.test(line) || isBullet(line) || !random.chance(part)) return;
    lines[at] = `${line}${head}-`;
    lines[at + 1] = tail + rest;
  });
  return lines.join('\n');
};

/** Headings of sections in capitals. */
export const shoutHeadings: Alteration = (text) =>
  text.replace(/^ ?\d{1,2}\.\d{1,2} .{3,60}$/gm, (line) => (/[a-z]{3}[.,;] *$/.test(line) ? line : line.toUpperCase()));

/** Some or all blank lines lost. */
const dropBlanks: Alteration = (text, random) => {
  const part = random.pick([0.2, 0.5]);
  return text
    .split('\n')
    .filter((line) => !isBlank(line) || line.includes('\f') || !random.chance(part))
    .join('\n');
};

/** Two blank lines for one. */
const doubleBlanks: Alteration = (text, random) => {
  const part = random.pick([1, 0.5]);
  return text.replace(/\n\n/g, () => (random.chance(part) ? '\n\n\n' : '\n\n'));
};

/** A blank line under every line, or every line that is not blank. */
const spaceLines: Alteration = (text, random) => text.replace(random.chance(0.5) ? /$/gm : /(?<=\S[ \t]*)$/gm, '\n');

/** Wide gaps between words, as columns and justified lines leave. */
const widenGaps: Alteration = (text, random) => {
  const part = random.pick([0.05, 0.3]);
  return text.replace(/^.{30,}$/gm, (line) =>
    random.chance(part) ? line.replace(/(?<=\S) (?=\S)/g, () => ' '.repeat(random.int(1, 6))) : line,
  );
};

export const ALTERATIONS: Readonly<Record<string, Alteration>> = {
  setPages,
  losePages,
  feedPages,
  changeBullets,
  indent,
  addLigatures,
  addInvisible,
  decompose,
  useWindowsLines,
  stripEnds,
  rewrap,
  closeHeadings,
  calmLabels,
  addContents,
  cutWords,
  shoutHeadings,
  dropBlanks,
  doubleBlanks,
  spaceLines,
  widenGaps,
};

/** Several alterations at once, in the order in which an extraction would make them. */
export function alter(text: string, names: readonly string[], seed: number): string {
  return names.reduce((result, name) => ALTERATIONS[name]?.(result, createRandom(seed, name)) ?? result, text);
}
