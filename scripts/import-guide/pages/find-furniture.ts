import { findFeet } from './find-feet.ts';
import type { Folio } from './find-folios.ts';
import { growingRun } from './find-folios.ts';
import { peelEdge } from './peel-edge.ts';
import { type PrintedText, toPrintedText } from './printed-text.ts';
import type { RawLine } from './raw-lines.ts';

/** The furniture of pages: each line that was proved to come back, by its index, and the folios among them. */
export interface Furniture {
  lines: ReadonlySet<number>;
  folios: readonly Folio[];
  /** Folios of another setting, that end pages and do not number them. */
  others: readonly Folio[];
}

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
