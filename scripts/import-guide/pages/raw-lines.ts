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
 * A lone space after a blank line is a lost arrow, not a page.
 */
export function splitRawLines(text: string): RawLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const marks = findMarks(lines);
  let blanks = 0;
  return lines.map((line, index) => {
    const marked = marks.has(index);
    const content = marked ? line.slice(1) : line;
    const blank = content.trim() === '';
    const breaks = marked ? 'certain' : !blank && blanks >= 2 ? 'possible' : null;
    blanks = blank ? blanks + 1 : 0;
    return { number: index + 1, text: content, blank, breaks };
  });
}
