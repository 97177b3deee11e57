import { isCapitals, isUrlLine, lettersOf } from './line-print.ts';
import type { RawLine } from './raw-lines.ts';

/** What a search for labels needs of a foot. */
interface Foot {
  from: number;
}

/** A section label printed in the margin: `6 / JEUNESSE`, `ÉCONOMIE2`, a lone `1`. */
const LONGEST_LABEL = 5;
const WIDEST_LABEL = 30;

function isLabelLine(line: RawLine | undefined): boolean {
  const text = line?.text.trim() ?? '';
  if (text === '' || text.length > WIDEST_LABEL || isUrlLine(text)) return false;
  return /^\d{1,2}$/.test(text) || (isCapitals(text) && /^(?:\d{1,2}\s+)?[\p{L}\p{M} ()’'-]+\d{0,2}$/u.test(text));
}

function blockUpwards(lines: readonly RawLine[], last: number): number[] {
  const block: number[] = [];
  for (let at = last; at >= 0 && block.length <= LONGEST_LABEL; at -= 1) {
    if (lines[at]?.blank) continue;
    if (!isLabelLine(lines[at])) break;
    block.unshift(at);
    if (lines[at]?.breaks === 'certain') break;
  }
  return block;
}

const titleOf = (lines: readonly RawLine[], block: readonly number[]): string =>
  lettersOf(block.map((at) => lines[at]?.text ?? '').join(' '));

const numbersIn = (lines: readonly RawLine[], block: readonly number[]): number =>
  block.filter((at) => /\d/.test(lines[at]?.text ?? '')).length;

const hasNumber = (lines: readonly RawLine[], block: readonly number[]): boolean => numbersIn(lines, block) === 1;

/** Titles that a number introduces, as in a table of contents: `2 ÉCONOMIE`, on one line or two. */
function numberedTitles(lines: readonly RawLine[]): Set<string> {
  const titles = new Set<string>();
  lines.forEach((line, index) => {
    const title = /^\s*\d{1,2}\s+(\S.*)$/.exec(line.text)?.[1];
    if (title === undefined || !isCapitals(title)) return;
    titles.add(lettersOf(title));
    const next = lines[index + 1];
    if (next && !next.blank && isCapitals(next.text)) titles.add(lettersOf(title + next.text));
  });
  return titles;
}

/** Last lines of each page: before a foot, or before the line that begins the next page. */
function pageEnds(lines: readonly RawLine[], feet: readonly Foot[]): number[] {
  const ends = feet.map(({ from }) => from - 1);
  lines.forEach((line, index) => {
    if (line.breaks === 'certain' && index > 0) ends.push(index - 1);
  });
  ends.push(lines.length - 1);
  return ends;
}

/** A number alone, then capitals, away from the end of the page: kept only when the same label ends another page. */
function insideLabels(lines: readonly RawLine[], known: ReadonlySet<string>): number[][] {
  return lines.flatMap((line, index) => {
    if (!/^\s*\d{1,2}\s*$/.test(line.text) || !lines[index - 1]?.blank) return [];
    const block = [index];
    for (let at = index + 1; isLabelLine(lines[at]) && block.length <= LONGEST_LABEL; at += 1) block.push(at);
    return block.length > 1 && known.has(titleOf(lines, block)) ? [block] : [];
  });
}

/**
 * Indexes of the lines that are section labels. A label ends a page; it carries the number of its section, or it
 * repeats (even cut short) a numbered title or another label. A heading at the top of a page is never one.
 */
export function findLabels(lines: readonly RawLine[], feet: readonly Foot[]): Set<number> {
  const titles = numberedTitles(lines);
  const blocks = pageEnds(lines, feet)
    .map((end) => blockUpwards(lines, end))
    .filter((block) => block.length > 0 && block.length <= LONGEST_LABEL && numbersIn(lines, block) <= 1);
  const numbered = blocks.filter((block) => hasNumber(lines, block));
  const counts = new Map<string, number>();
  for (const block of blocks) counts.set(titleOf(lines, block), (counts.get(titleOf(lines, block)) ?? 0) + 1);
  const known = new Set([
    ...titles,
    ...blocks.map((block) => titleOf(lines, block)).filter((title) => title.length > 3),
  ]);
  const inside = insideLabels(lines, known);
  const sure = new Set([...titles, ...[...numbered, ...inside].map((block) => titleOf(lines, block))]);
  const repeats = (title: string): boolean =>
    title.length >= 4 && [...sure].some((other) => other === title || (title.length >= 6 && other.startsWith(title)));
  const labels = blocks.filter((block) => hasNumber(lines, block) || repeats(titleOf(lines, block)));
  return new Set([...labels, ...inside].flat());
}
