import { maxIndex, median } from 'd3';
import { itemAt } from '../../lib/item-at.ts';

/** The number of a page where it is printed. */
export interface Folio {
  /** Index of its line. */
  at: number;
  value: number;
}

const ALONE =
  /^[-–—|·=_*[(]*\s*(?:(?:pages?|p\.?)\s*)?[-–—|·[(]?\s*(\d{1,4})(?:\s*(?:\/|sur)\s*\d{1,4})?\s*[-–—|·=_*\])]*$/iu;
const AT_EDGE =
  /^\s*[|·•–—[(-]?\s*(?:pages?\s*|p\.?\s*)?(\d{1,4})(?:\s*(?:\/|sur)\s*\d{1,4})?[\s|·•–—\])-]+\p{L}|(?:[\s|·•–—[(-]|\bp(?:age|\.)?\s*)(\d{1,4})(?:\s*(?:\/|sur)\s*\d{1,4})?\s*[-–—|\])]?\s*$/iu;
/** A roman folio is parted by a rule from the words beside it: « Partie I » bears none. */
const ALONE_ROMAN = /^(?:(?:pages?|p\.?)\s*)?[-–—|·[(]?\s*([ivxlc]{1,12})\s*[-–—|·\])]?$/iu;
export const EDGE_ROMAN = /^\s*([ivxlc]{1,12})\s*[|·•–—]\s*(?=\p{L})|(?<=\p{L})\s*[|·•–—]\s*([ivxlc]{1,12})\s*$/iu;

/** « 12 », « - 12 - », « Page 12 », « 12 / 140 », « --- Page 12 --- », « xii »: the number of a line that holds no more. */
export function loneNumber(text: string): number | null {
  // Spaces at the beginning would be shared out in every way between what a folio may begin with.
  const line = text.trim();
  return toNumber((ALONE.exec(line) ?? ALONE_ROMAN.exec(line))?.[1]);
}

/** « Guide 12 », « 12 | Guide »: the number that a line of furniture begins or ends with. */
export function edgeNumber(text: string): number | null {
  const lone = loneNumber(text);
  if (lone !== null) return lone;
  const [, first, last] = AT_EDGE.exec(text) ?? EDGE_ROMAN.exec(text) ?? [];
  return toNumber(first ?? last);
}

/** Roman folios that nothing but a space parts from the words: only many of them, beside titles, prove each other. */
const BESIDE_ROMAN = /^\s*([ivxlc]{1,12})\s+(?=\p{L})|(?<=\p{L})\s+([ivxlc]{1,12})\s*$/iu;

/** The number at one end of a line and the words beside it, without what tells that it is a page. */
export function splitEdge(text: string): { value: number; words: string; setting: string } | null {
  const match = AT_EDGE.exec(text) ?? EDGE_ROMAN.exec(text) ?? BESIDE_ROMAN.exec(text);
  const value = toNumber(match?.[1] ?? match?.[2]);
  if (match === null || value === null || loneNumber(text) !== null) return null;
  const isFirst = match[1] !== undefined;
  const words = isFirst
    ? text.slice(match[0].search(/\p{L}$/u) === -1 ? match[0].length : match[0].length - 1)
    : text.slice(0, match.index);
  const signs = match[0]
    .replace(/[\divxlc]+/i, '#')
    .replace(isFirst ? /\p{L}$/u : '', '')
    .replace(/\d+/g, '#')
    .replace(/\s+/g, ' ');
  return {
    value,
    words: words.replace(/\bp(?:ages?|\.)?\s*$/iu, ''),
    setting: `${isFirst ? 'avant' : 'après'} ${signs.trim()}`,
  };
}

const toNumber = (digits: string | undefined): number | null =>
  digits === undefined ? null : /\d/.test(digits) ? Number(digits) : fromRoman(digits.toLowerCase());

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
/** `xiv` → 14; null for letters that are no number. */
function fromRoman(letters: string): number | null {
  if (!/^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  const values = [...letters].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** The longest run of folios that grow with their place: numbers of pages do, other numbers do not. In n·log n. */
export function growingRun(folios: readonly Folio[]): Folio[] {
  const tails: number[] = [];
  const previous: number[] = [];
  folios.forEach(({ value }, index) => {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((folios[tails[middle] ?? 0]?.value ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const run: Folio[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const folio = folios[at];
    if (folio !== undefined) run.unshift(folio);
  }
  return run;
}

/** Fewest folios that prove themselves by nothing but their regular growth. */
const FEWEST = 8;

/** How much shorter or longer than usual a page may be, and how many pages one line of two settings comes back after. */
interface Steadiness {
  least: number;
  most: number;
  step?: number;
}

/** Most pages in a row that may bear no folio, and most numbers before one that may be the folio before it. */
const LONGEST_GAP = 6;
const MOST_BEFORE = 40;

/**
 * Folios that come one after another at about the same distance, from one end of the text to the other: part of one
 * sequence with the pages. Other numbers of the text do not fit in, wherever they stand.
 */
export function findRegularRun(
  folios: readonly Folio[],
  length: number,
  { least, most, step = 1 }: Steadiness,
): Folio[] {
  const usual = usualHeight(folios, step);
  const isNext = (one: Folio, other: Folio): boolean => {
    const pages = other.value - one.value;
    const height = (other.at - one.at) / pages;
    return pages > 0 && pages <= LONGEST_GAP * step && height >= usual * least && height <= usual * most;
  };
  const longest: { length: number; before: number }[] = [];
  folios.forEach((folio, at) => {
    let best = { length: 1, before: -1 };
    for (let before = at - 1; before >= Math.max(0, at - MOST_BEFORE); before -= 1) {
      const run = longest[before];
      const other = folios[before];
      if (run !== undefined && other !== undefined && run.length >= best.length && isNext(other, folio))
        best = { length: run.length + 1, before };
    }
    longest.push(best);
  });
  const run: Folio[] = [];
  const end = maxIndex(longest, ({ length }) => length);
  for (let at = end; at >= 0; at = longest[at]?.before ?? -1) run.unshift(itemAt(folios, at));
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || run.length < FEWEST) return [];
  return last.at - first.at >= length * 0.6 && run.length >= ((last.value - first.value) / step) * 0.6 ? run : [];
}

/** How many lines most often part a folio from the next one. */
function usualHeight(folios: readonly Folio[], step: number): number {
  const next = new Map<number, number>();
  const heights = folios.toReversed().flatMap(({ at, value }) => {
    const following = next.get(value + step);
    next.set(value, at);
    return following === undefined ? [] : [(following - at) / step];
  });
  return median(heights) ?? 0;
}
