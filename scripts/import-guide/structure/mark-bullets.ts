import type { SourceLine } from '../pages/cut-pages.ts';
import { breaksEarly, endsSentence, goesOn, type TextMetrics } from './line-shape.ts';

/** Marks that are nothing but bullets. A new one is added here, and nowhere else. */
const MARK = /^(\s*)[•▪■●◦‣∙·➢►➔→❖✓✔]\s*/u;
/** A letter that stands for a hollow bullet, as its font leaves it. */
const LETTER = /^(\s*)o\s+(?=\S)/u;
/** Dashes are bullets or not, by what stands before. */
const DASH = /^(\s*)[-–—*]\s+(?=\S)/u;

/** True for a line that is nothing but the mark of a bullet. */
export const isBulletMark = (text: string): boolean =>
  [MARK, LETTER, DASH].some((mark) => text.trim() !== '' && `${text.trim()} x`.replace(mark, '') === 'x');

/** From so many lines that surely begin with a dash as a bullet, every such line does. */
const FEWEST_DASHES = 8;

/**
 * Gives every bullet the same mark, `•`. A dash is one after a blank line, after a line that is over or after another
 * bullet; in a text that has many, wherever the line before does not ask for more.
 */
export function markBullets(lines: readonly SourceLine[], metrics: TextMetrics): SourceLine[] {
  const usual =
    lines.filter((line, at) => DASH.test(line.raw) && isItem(line, lines[at - 1], metrics)).length >= FEWEST_DASHES;
  const marked: SourceLine[] = [];
  for (const line of lines) {
    const mark = findMark(line, marked.at(-1), usual, metrics);
    marked.push(mark === null ? line : { ...line, raw: line.raw.replace(mark, '$1• ') });
  }
  return marked;
}

function findMark(
  line: SourceLine,
  before: SourceLine | undefined,
  usual: boolean,
  metrics: TextMetrics,
): RegExp | null {
  const mark = [MARK, LETTER, DASH].find((pattern) => pattern.test(line.raw));
  if (mark !== DASH) return mark ?? null;
  return isItem(line, before, metrics) ||
    (usual && before !== undefined && (!goesOn(before, metrics) || breaksEarly(before, line, metrics)))
    ? DASH
    : null;
}

function isItem(line: SourceLine, before: SourceLine | undefined, metrics: TextMetrics): boolean {
  if (before === undefined || !line.followsOn) return true;
  if (endsSentence(before.raw)) return true;
  if (goesOn(before, metrics)) return false;
  return MARK.test(before.raw) || /,\s*$/.test(before.raw) || breaksEarly(before, line, metrics);
}
