import { findFeet } from './find-feet.ts';
import type { Folio } from './find-folios.ts';
import { growingRun } from './find-folios.ts';
import { isPlainFurniture, lettersOf, linePrint } from './line-print.ts';
import { peelEdge } from './peel-edge.ts';
import type { RawLine } from './raw-lines.ts';

/** The furniture of pages: each line that was proved to come back, by its index, and the folios among them. */
export interface Furniture {
  lines: ReadonlySet<number>;
  folios: readonly Folio[];
  /** Folios of another setting, that end pages and do not number them. */
  others: readonly Folio[];
}

/** What a search for furniture looks at. */
export interface PrintedText {
  lines: readonly RawLine[];
  /** Indexes of the lines that are not blank. */
  filled: readonly number[];
  /** What stays the same of each line from page to page; empty for what no furniture looks like. */
  prints: readonly string[];
  /** How many lines have this print. */
  counts: ReadonlyMap<string, number>;
  /** How many lines, or headings on several lines, have these letters. */
  titles: ReadonlyMap<string, number>;
}

/** Fewest pages that bear a line for it to be furniture. */
export const FEWEST_PAGES = 3;
/** Share of the occurrences of a line that must stand at that place of a page. */
export const MOST_IN_PLACE = 0.6;
/** Most lines of furniture at one edge of a page. */
const DEEPEST = 5;

/**
 * Finds what comes back on many pages at the same place: folios, running heads and feet. Feet are known by the folio
 * beside them; then lines are taken off both edges of every page, one by one, as long as each is proved.
 */
export function findFurniture(lines: readonly RawLine[]): Furniture {
  const text = toPrintedText(lines);
  const { marked, folios, others } = findFeet(text);
  const sheets = cutSheets(text, marked, [...folios, ...others]);
  for (const edge of ['haut', 'bas'] as const) {
    const pages = edge === 'haut' ? sheets : sheets.map((sheet) => sheet.toReversed());
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const found = peelEdge(text, pages, depth, marked);
      for (const at of found.lines) marked.add(at);
      folios.push(...found.folios);
      if (!pages.some((page) => marked.has(page[depth] ?? -1))) break;
    }
  }
  return { lines: marked, folios: growingRun(folios.sort((one, other) => one.at - other.at)), others };
}

/** The filled lines of each page. Pages end at form feeds; where none is near, after the foot that a folio stands in. */
function cutSheets({ lines, filled }: PrintedText, marked: ReadonlySet<number>, folios: readonly Folio[]): number[][] {
  const broken = filled.map((at, rank) =>
    lines.slice((filled[rank - 1] ?? -1) + 1, at + 1).some(({ breaks }) => breaks === 'certain'),
  );
  const ends = new Set(folios.map(({ at }) => at));
  const sheets: number[][] = [[]];
  let ended = false;
  filled.forEach((at, rank) => {
    const isLone = ends.has(at) && !broken.slice(Math.max(0, rank - DEEPEST), rank + DEEPEST).includes(true);
    ended ||= isLone;
    if (broken[rank] || (ended && !marked.has(at))) {
      sheets.push([]);
      ended = false;
    }
    sheets.at(-1)?.push(at);
  });
  return sheets.filter(({ length }) => length > 0);
}

function toPrintedText(lines: readonly RawLine[]): PrintedText {
  const prints = lines.map(({ text, blank }) => (blank || !isPlainFurniture(text) ? '' : linePrint(text)));
  return {
    lines,
    prints,
    filled: lines.flatMap(({ blank }, at) => (blank ? [] : [at])),
    counts: countAll(prints),
    titles: countAll(lines.flatMap((_, at) => titlesAt(lines, at))),
  };
}

/** The letters of a line, and of the heading on two or three lines that a number begins. */
function titlesAt(lines: readonly RawLine[], at: number): string[] {
  const text = lines[at]?.text ?? '';
  if (!isPlainFurniture(text)) return [];
  const wrapped = /^\s*\d{1,2}(?:\.\d{1,2})*\s+\S/.test(text) ? [2, 3] : [];
  return [1, ...wrapped].map((count) =>
    lettersOf(
      lines
        .slice(at, at + count)
        .map((line) => line.text)
        .join(' '),
    ),
  );
}

function countAll(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
