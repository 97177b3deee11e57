import { max } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { SourceLine } from '../pages/cut-pages.ts';
import { hasEmail, isBullet, isCapitals, isUrl, withoutNumber } from './line-kind.ts';
import type { TextMetrics } from './line-shape.ts';
import { breaksEarly, endsOpen, endsSentence, goesOn, startsLower } from './line-shape.ts';
import { spellings } from './reference.ts';

/** Most lines over which a heading wraps. */
const MOST_LINES = 6;

/** Shortest line in capitals that is no acronym. */
const SHORTEST_LOUD = 10;

/** What headings are recognised by, beside their shape. */
export interface HeadingContext {
  metrics: TextMetrics;
  /** True for the folded text of a name that makes a section: a country, a group of countries, a theme. */
  isKnownName: (folded: string) => boolean;
  /** True for a line that is the name of a country and nothing else. */
  isCountry: (line: string) => boolean;
}

/** How many lines a heading with a number takes. Wrapped lines are short and leave room for the next word. */
export function countNumberedLines(lines: readonly SourceLine[], context: HeadingContext): number {
  let count = 1;
  while (count < MOST_LINES && headingGoesOn(lines, count, context)) count += 1;
  return count;
}

function headingGoesOn(lines: readonly SourceLine[], count: number, context: HeadingContext): boolean {
  const { metrics } = context;
  const last = lines[count - 1];
  const next = lines[count];
  if (last === undefined || next === undefined || hasEmail(next.raw)) return false;
  if (next.raw.trim().length > metrics.width * 0.72) return false;
  if (isName(lines.slice(0, count), context) && !/^\s*\(/.test(next.raw)) return false;
  if (isName(lines.slice(0, count + 1), context)) return true;
  if (endsOpen(last.raw) || /^\s*\(/.test(next.raw)) return true;
  if (metrics.trailingSpaces) return goesOn(last, metrics);
  return startsLower(next.raw);
}

const isName = (lines: readonly SourceLine[], { isKnownName, isCountry }: HeadingContext): boolean =>
  spellings(withoutNumber(lines.map(({ raw }) => raw).join(' '))).some(
    (name) => isKnownName(foldText(name)) || isCountry(name),
  );

/** How many lines at the beginning of a block are a bare heading; 0 when the block begins with text. */
export function countTitleLines(lines: readonly SourceLine[], context: HeadingContext): number {
  const { metrics } = context;
  for (const count of [3, 2, 1]) {
    if (lines.length >= count && isName(lines.slice(0, count), context))
      return count + countBracket(lines.slice(count));
  }
  const calm = lines.findIndex(({ raw }) => !isCapitals(raw));
  const loud = calm === -1 ? lines.length : calm;
  if (loud > 0 && loud <= MOST_LINES && isLoud(lines.slice(0, loud))) return loud;
  const count = lines.findIndex((line) => !goesOn(line, metrics)) + 1;
  if (count === 0 || count > MOST_LINES) return 0;
  const heading = lines.slice(0, count);
  if (!heading.every((line) => isHeadingLine(line, metrics))) return 0;
  if (endsSentence(itemAt(heading, -1).raw.replace(/[?…]\s*$/, '')) || endsOpen(itemAt(heading, -1).raw)) return 0;
  if (startsLower(itemAt(heading, 0).raw) && !/^[fhjnosvxqé]/.test(itemAt(heading, 0).raw.trim())) return 0;
  if (lines[count] !== undefined && startsMidSentence(lines[count].raw)) return 0;
  // Where ends of lines tell, the last line of a heading is known by them.
  if (metrics.trailingSpaces) return breakAll(heading.slice(0, -1), lines, metrics) ? count : 0;
  // Elsewhere it must leave room, above a line that does not: short lines in a row are text in a narrow column.
  const under = lines.slice(count, count + 2);
  const isNarrow = under.length === 2 && breaksEarly(itemAt(under, 0), itemAt(under, 1), metrics);
  const column = isBullet(under[0]?.raw ?? '')
    ? metrics.width
    : (max(under, ({ raw }) => raw.trim().length) ?? metrics.width);
  const goesOnBelow = under[0] !== undefined && GOES_ON.test(under[0].raw);
  return !isNarrow && !goesOnBelow && breakAll(heading, lines, { ...metrics, width: Math.min(metrics.width, column) })
    ? count
    : 0;
}

/** « GLOSSAIRE DES / ABRÉVIATIONS »: lines in capitals are the heading of what stands right under them. */
const isLoud = (heading: readonly SourceLine[]): boolean =>
  heading.some(({ raw }) => raw.trim().length > SHORTEST_LOUD) && !endsOpen(itemAt(heading, -1).raw);

/** « République de Corée / (Corée du Sud) »: what stands in brackets under a name is still the heading. */
const countBracket = ([line]: readonly SourceLine[]): number => (line && /^\s*\(.*\)\s*$/.test(line.raw) ? 1 : 0);

function isHeadingLine({ raw }: SourceLine, { width }: TextMetrics): boolean {
  return raw.trim().length <= width && !hasEmail(raw) && !isUrl(raw);
}

/** Words that begin no text under a heading, in small letters. */
const GOES_ON = /^\s*(?:\(|(?:à|au|aux|de|des|du|et|la|le|les|ou|que|qui|un|une)\s|[dl][’'])/u;

/** True when the next word would have fitted on each line of a heading. */
export const breakAll = (heading: readonly SourceLine[], lines: readonly SourceLine[], metrics: TextMetrics): boolean =>
  heading.every((line, index) => isBrokenBefore(line, lines[index + 1], metrics));

const isBrokenBefore = (line: SourceLine, next: SourceLine | undefined, metrics: TextMetrics): boolean =>
  next === undefined || breaksEarly(line, next, metrics);

/** A small letter that no garbling explains: the sentence goes on, what stands before is no heading. */
const startsMidSentence = (text: string): boolean => startsLower(text) && !/^\s*[deimnoqrt(]/.test(text);
