import { tally } from '../../../src/contract/words/tally.ts';
import { isPlainFurniture, lettersOf, linePrint } from './line-print.ts';
import type { RawLine } from './raw-lines.ts';

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
/** Reads the prints of a text’s lines, and how often each comes. */
export function toPrintedText(lines: readonly RawLine[]): PrintedText {
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

/** How many lines print alike; those without a print are not counted. */
export const countAll = (keys: readonly string[]): Map<string, number> => tally(keys.filter((key) => key !== ''));
