import { mode, range } from 'd3';
import { itemAt } from '../../lib/item-at.ts';
import type { PagedText, SourceLine } from '../pages/cut-pages.ts';
import { isCapitals } from './line-kind.ts';

/** How the text is set: what makes a line full, and whether ends of lines tell anything. */
export interface TextMetrics {
  /** Usual length of a full line, in characters. */
  width: number;
  /** True when a line that goes on ends with a space, as in text extracted from a PDF. */
  trailingSpaces: boolean;
}

export function measureText(lines: readonly SourceLine[]): TextMetrics {
  const lengths = lines.map(({ raw }) => raw.trim().length).sort((one, other) => one - other);
  const spaced = lines.filter(({ raw }) => /[ \u00A0]$/.test(raw)).length;
  return {
    width: lengths[Math.floor(lengths.length * 0.75)] ?? 50,
    trailingSpaces: spaced > lines.length * 0.3,
  };
}

/** Fewest beginnings of pages by which it is judged whether they tell anything. */
const FEWEST_CUTS = 6;
/** Share of the usual rate of lines in small letters at which pages are cut anywhere. */
const CUT_ANYWHERE = 0.6;

/**
 * A text whose pages say where its parts begin, or else one that has no pages: an author’s pages begin where something
 * begins, seldom in small letters; those of another setting, cut every so many lines, as often as any line.
 */
export function forgetFalsePages(paged: PagedText): PagedText {
  const { lines, furniture } = paged;
  const starts = lines.flatMap(({ startsPage }, at) => (startsPage && at > 0 ? [at] : []));
  const usual = lines.filter(({ raw }) => startsLower(raw)).length / lines.length;
  const cut = starts.filter((at) => startsLower(itemAt(lines, at).raw)).length / starts.length;
  if (starts.length < FEWEST_CUTS || cut < usual * CUT_ANYWHERE) return paged;
  // Blank lines that all pages have around their furniture are none of the text.
  const blanks = new Set(furniture.filter(({ kind }) => kind === 'vide').map(({ number }) => number));
  const gaps = new Map(
    starts.map((at) => {
      const [from, to] = [itemAt(lines, at - 1).number, itemAt(lines, at).number];
      return [at, range(from + 1, to).filter((number) => blanks.has(number)).length];
    }),
  );
  const own = mode(gaps.values()) ?? 0;
  return {
    ...paged,
    lines: lines.map((line, at) =>
      gaps.has(at) ? { ...line, startsPage: false, followsOn: (gaps.get(at) ?? 0) <= own } : line,
    ),
  };
}

/** True when the next word would have fitted on the line: the author, not the margin, ended it. */
export function breaksEarly(line: SourceLine, next: SourceLine, { width }: TextMetrics): boolean {
  const word = next.raw.trim().split(/\s+/)[0] ?? '';
  return line.raw.trim().length + 1 + word.length < width * 0.86;
}

/** True when the line says that the sentence goes on below: a space at its end, or nothing that closes it. */
export function goesOn(line: SourceLine, metrics: TextMetrics): boolean {
  if (metrics.trailingSpaces) return /[ \u00A0]$/.test(line.raw);
  return endsOpen(line.raw);
}

const LINKS =
  /(?:^|[\s’'(])(?:à|a|au|aux|avec|ce|ces|cette|comme|contre|dans|de|des|du|d[’']|en|entre|et|l[’']|la|le|les|leur|leurs|nos|notre|ou|où|par|pas|plus|pour|qu[’']|que|qui|sa|se|ses|son|sous|sur|un|une|vers|vos|votre|–|&|\+|\/)$/iu;

/** True when the text cannot end there: a link word, a comma, a hyphen, an open bracket. */
export function endsOpen(text: string): boolean {
  const trimmed = text.trim();
  return /[,(«\-/‑]$/.test(trimmed) || LINKS.test(trimmed) || opensBracket(trimmed);
}

function opensBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** True when a sentence is over at the end of the text. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;][»”")\]\s]*$/u.test(text.trim());
}

/** True for a text that begins in small letters; « s’EnGAGER », printed in capitals, does not. */
export function startsLower(text: string): boolean {
  return /^[\p{Ll}(]/u.test(text.trim()) && !isCapitals(text);
}
