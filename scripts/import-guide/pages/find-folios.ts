/** The number of a page where it is printed. */
export interface Folio {
  /** Index of its line. */
  at: number;
  value: number;
}

const ALONE = /^\s*(?:(?:pages?|p\.?)\s*)?[-–—|·[(]?\s*(\d{1,4})(?:\s*(?:\/|sur)\s*\d{1,4})?\s*[-–—|·\])]?\s*$/iu;
const AT_EDGE =
  /^\s*[|·•–—-]?\s*(\d{1,4})(?:\s*\/\s*\d{1,4})?[\s|·•–—-]+\p{L}|(?:[\s|·•–—-]|\bp(?:age|\.)?\s*)(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*[-–—|]?\s*$/iu;
/** A roman folio is parted by a rule from the words beside it: « Partie I » bears none. */
const ALONE_ROMAN = /^\s*(?:(?:pages?|p\.?)\s*)?[-–—|·[(]?\s*([ivxlc]{1,7})\s*[-–—|·\])]?\s*$/iu;
export const EDGE_ROMAN = /^\s*([ivxlc]{1,7})\s*[|·•–—]\s*(?=\p{L})|(?<=\p{L})\s*[|·•–—]\s*([ivxlc]{1,7})\s*$/iu;

/** « 12 », « - 12 - », « Page 12 », « 12 / 140 », « xii »: the number of a line that holds no more. */
export const loneNumber = (text: string): number | null => toNumber((ALONE.exec(text) ?? ALONE_ROMAN.exec(text))?.[1]);

/** « Guide 12 », « 12 | Guide »: the number that a line of furniture begins or ends with. */
export function edgeNumber(text: string): number | null {
  const lone = loneNumber(text);
  if (lone !== null) return lone;
  const [, first, last] = AT_EDGE.exec(text) ?? EDGE_ROMAN.exec(text) ?? [];
  return toNumber(first ?? last);
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

/** Folios that come one after another at about the same distance, from one end of the text to the other. */
export function findRegularRun(
  folios: readonly Folio[],
  length: number,
  { least, most, step = 1 }: Steadiness,
): Folio[] {
  const run = growingRun(folios);
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined || run.length < FEWEST) return [];
  const usual = (last.at - first.at) / (last.value - first.value);
  if (last.at - first.at < length * 0.6 || run.length < ((last.value - first.value) / step) * 0.6) return [];
  const isSteady = (one: Folio, other: Folio | undefined): boolean => {
    if (other === undefined) return false;
    const height = (other.at - one.at) / (other.value - one.value);
    return height >= usual * least && height <= usual * most;
  };
  const steady = run.filter((one, rank) => isSteady(one, run[rank + 1]) || isSteady(one, run[rank - 1]));
  return steady.length >= run.length * 0.8 ? steady : [];
}
