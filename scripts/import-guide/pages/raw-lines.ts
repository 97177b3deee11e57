import { mode, pairs, range } from 'd3';
import { itemAt } from '../../lib/item-at.ts';

/** How sure it is that a page begins with a line. */
type BreakHint = 'certain' | 'possible' | null;

/** A line of the file, before pages are known. */
export interface RawLine {
  /** From 1. */
  number: number;
  text: string;
  blank: boolean;
  breaks: BreakHint;
}

const FORM_FEED = '\f';

/** Above this share of lines, a leading space is an indentation, not the mark of a page. */
const MOST_MARKED = 0.05;

function isMarked(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const previous = lines[index - 1];
  return /^ \S/.test(line) && (previous === undefined || previous.trim() !== '');
}

function findMarks(lines: readonly string[]): Set<number> {
  const marks = new Set<number>();
  lines.forEach((line, index) => {
    if (line.startsWith(FORM_FEED)) marks.add(index);
  });
  if (marks.size > 0) return marks;
  const spaced = lines.map((_, index) => index).filter((index) => isMarked(lines, index));
  const filled = lines.filter((line) => line.trim() !== '').length;
  return spaced.length <= Math.max(1, filled * MOST_MARKED) ? new Set(spaced) : marks;
}

/**
 * Splits a text into lines and notes where pages may begin: a form feed or, in a text that lost them, the lone space
 * that stands before a line right after another (certain); a run of blank lines (possible).
 * A lone space after a blank line is a lost arrow, not a page. The blank lines that only space the others are set apart.
 */
export function splitRawLines(text: string): { lines: RawLine[]; spacing: RawLine[] } {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const spacing = findSpacing(all);
  const kept = all.flatMap((line, index) => (spacing.has(index) ? [] : [{ line, number: index + 1 }]));
  const marks = findMarks(kept.map(({ line }) => line));
  let blanks = 0;
  return {
    lines: kept.map(({ line, number }, index) => {
      const marked = marks.has(index);
      const content = marked ? line.slice(1) : line;
      const blank = content.trim() === '';
      const breaks = marked ? 'certain' : !blank && blanks >= 2 ? 'possible' : null;
      blanks = blank ? blanks + 1 : 0;
      return { number, text: content, blank, breaks };
    }),
    spacing: [...spacing].map((index) => ({ number: index + 1, text: itemAt(all, index), blank: true, breaks: null })),
  };
}

/** Most lines that stand right under another, of those of a text set on double lines. */
const MOST_CLOSE = 0.05;
/** Fewest lines by which the spacing of a text is judged. */
const FEWEST_SPACED = 20;

/**
 * The blank lines of a text set on double lines, or on wider ones, that only space it. What is left between two
 * paragraphs is what single lines would have there.
 */
function findSpacing(lines: readonly string[]): Set<number> {
  const runs = pairs(lines.flatMap((line, index) => (/^[ \t]*$/.test(line) ? [] : [index])));
  const gaps = runs.map(([from, to]) => to - from - 1);
  const usual = mode(gaps) ?? 0;
  const closer = gaps.filter((gap) => gap < usual).length;
  if (usual === 0 || gaps.length < FEWEST_SPACED || closer > gaps.length * MOST_CLOSE) return new Set();
  const apart = mode(gaps.filter((gap) => gap > usual)) ?? usual + 1;
  return new Set(
    runs.flatMap(([from, to]) => {
      const left = Math.max(0, Math.ceil((to - from - 1 - usual) / (apart - usual)));
      return range(from + 1, to - left);
    }),
  );
}
