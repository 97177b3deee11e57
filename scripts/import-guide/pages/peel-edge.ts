import type { Folio } from './find-folios.ts';
import { edgeNumber, growingRun, loneNumber } from './find-folios.ts';
import { lettersOf } from './line-print.ts';
import { FEWEST_PAGES, MOST_IN_PLACE, type PrintedText } from './printed-text.ts';

/** Share of pages whose edge must bear a title or a growing number for that edge to be furniture. */
const MOST_PAGES = 0.7;
/** Share of pages whose edge must bear the same line. */
const SOME_PAGES = 0.05;
/** Fewest pages of a text whose heads are the titles of its chapters. */
const FEWEST_TITLED = 5;

const isSection = (text: string): boolean => /^\s*\d{1,2}\.\d{1,2}\s+\S/.test(text);

/** The line this deep from one edge of each page, where it is proved to be furniture and all before it was. */
export function peelEdge(
  text: PrintedText,
  pages: readonly (readonly number[])[],
  depth: number,
  marked: ReadonlySet<number>,
): { lines: number[]; folios: Folio[] } {
  const outer = pages.flatMap((page) =>
    page.slice(0, depth).every((at) => marked.has(at)) ? (page[depth] ?? []) : [],
  );
  const isNew = (at: number): boolean => !marked.has(at);
  const folios = findNumbers(text, outer).filter(({ at }) => isNew(at));
  const known = (at: number): boolean => marked.has(at) || folios.some((folio) => folio.at === at);
  const lines = [...findRepeated(text, outer), ...findTitles(text, outer, known), ...folios.map(({ at }) => at)];
  return { lines: lines.filter(isNew), folios };
}

/** Lines that come back at this edge of several pages, and hardly anywhere else. */
function findRepeated({ prints, counts }: PrintedText, outer: readonly number[]): number[] {
  return [...Map.groupBy(outer, (at) => prints[at] ?? '')].flatMap(([print, places]) =>
    print.length >= 4 &&
    places.length >= Math.max(FEWEST_PAGES, outer.length * SOME_PAGES) &&
    places.length >= (counts.get(print) ?? 0) * MOST_IN_PLACE
      ? places
      : [],
  );
}

/** Numbers that grow from page to page, alone or at either end of a line. */
function findNumbers({ lines, prints }: PrintedText, outer: readonly number[]): Folio[] {
  const read = (number: (line: string) => number | null): Folio[] =>
    growingRun(
      outer.flatMap((at) => {
        const line = lines[at]?.text ?? '';
        const value = prints[at] === '' || isSection(line) ? null : number(line);
        return value === null ? [] : [{ at, value }];
      }),
    );
  const isProved = ({ length }: readonly Folio[]): boolean =>
    length >= FEWEST_PAGES && length >= outer.length * MOST_PAGES;
  return [edgeNumber, loneNumber].map(read).find(isProved) ?? [];
}

/**
 * Titles of chapters at the head of their pages: printed elsewhere as headings, some on several pages in a row. A page
 * that begins with its own heading is told by that: it never comes twice in a row.
 */
function findTitles(
  { lines, prints, titles }: PrintedText,
  outer: readonly number[],
  known: (at: number) => boolean,
): number[] {
  if (outer.length < FEWEST_TITLED) return [];
  const letters = outer.map((at) => (prints[at] === '' ? '' : lettersOf(lines[at]?.text ?? '')));
  const here = Map.groupBy(letters, (title) => title);
  const inRow = letters.filter((title, rank) => title !== '' && title === letters[rank + 1]);
  const found = outer.filter((at, rank) => {
    const title = letters[rank] ?? '';
    const times = here.get(title)?.length ?? 0;
    if (known(at)) return true;
    if (title.length < 3 || isSection(lines[at]?.text ?? '')) return false;
    return times > 1 || (titles.get(title) ?? 0) > times;
  });
  return inRow.length >= FEWEST_PAGES && found.length >= outer.length * MOST_PAGES ? found : [];
}
