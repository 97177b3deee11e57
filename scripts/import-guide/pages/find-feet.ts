import type { Folio } from './find-folios.ts';
import { edgeNumber, findRegularRun, growingRun, loneNumber, splitEdge } from './find-folios.ts';
import { lettersOf, linePrint } from './line-print.ts';
import { countAll, FEWEST_PAGES, MOST_IN_PLACE, type PrintedText } from './printed-text.ts';

/** How far from its folio, in filled lines, the rest of a foot may stand. */
const REACH = 4;
/** Share of the folios of a run that a line must stand beside. */
const MANY = 0.25;
/** Pages differ in height; where nothing but the distance proves them, they must not. */
const PAGES = { least: 0.3, most: 3 };
const SAME_PAGES = { least: 0.7, most: 1.4 };

/** Furniture that needs no mark of pages: it stands beside a folio, or bears one that grows through the whole text. */
export function findFeet(text: PrintedText): { marked: Set<number>; folios: Folio[]; others: Folio[] } {
  const { lines, filled, prints } = text;
  const valueAt = (at: number, read: (line: string) => number | null): Folio[] => {
    const value = read(lines[at]?.text ?? '');
    return value === null ? [] : [{ at, value }];
  };
  const candidates = filled.flatMap((at) => valueAt(at, loneNumber));
  const marked = new Set<number>();
  // A copy may bear the feet of two settings: each is a run of its own, and the longest numbers the pages.
  const runs: Folio[][] = [];
  let left = candidates;
  for (let feet = findRun(left, text); feet !== null; feet = findRun(left, withoutLines(text, marked))) {
    const { run } = feet;
    for (const at of feet.marked) marked.add(at);
    runs.push(run);
    left = left.filter((one) => !run.includes(one));
  }
  // Folios that stand beside a title on some pages and beside another on the rest are one sequence all the same.
  runs.push(findRegularRun(candidates, lines.length, PAGES));
  runs.sort((one, other) => other.length - one.length);
  for (const { at } of runs.flat()) marked.add(at);
  const folios = [...(runs[0] ?? [])];
  const numbering = new Set(folios);
  const others = runs.slice(1).flatMap((run) => run.filter((one) => !numbering.has(one)));

  // The feet of left and right pages are two lines, each of which comes back every other page.
  const isFree = (at: number): boolean => !marked.has(at) && (prints[at] ?? '').length >= 4;
  for (const [print, places] of Map.groupBy(filled.filter(isFree), (at) => prints[at] ?? '')) {
    if (places.length < FEWEST_PAGES) continue;
    const numbered = print.includes('#');
    const all = numbered
      ? places.flatMap((at) => valueAt(at, edgeNumber))
      : places.map((at, rank) => ({ at, value: rank + 1 }));
    const run = findRegularRun(all, lines.length, numbered ? { ...PAGES, step: 2 } : SAME_PAGES);
    if (run.length < places.length * 0.85) continue;
    for (const { at } of run) marked.add(at);
    if (numbered) folios.push(...run);
  }
  // Titles of chapters differ from one to the next: the folio beside them, set alike, proves them.
  const titled = filled.flatMap((at) => {
    const edge = marked.has(at) || prints[at] === '' ? null : splitEdge(lines[at]?.text ?? '');
    const letters = lettersOf(edge?.words ?? '');
    return edge === null || letters.length < 3 || (text.titles.get(letters) ?? 0) === 0 ? [] : [{ at, ...edge }];
  });
  for (const places of Map.groupBy(titled, ({ setting }) => setting).values()) {
    const run = findRegularRun(places, lines.length, { ...PAGES, step: 2 });
    for (const { at } of run) marked.add(at);
    folios.push(...run);
  }
  return { marked, folios, others };
}

/** The text as if what is marked stood nowhere: the same words may be in the feet of two settings. */
function withoutLines(text: PrintedText, marked: ReadonlySet<number>): PrintedText {
  const prints = text.prints.map((print, at) => (marked.has(at) ? '' : print));
  return { ...text, prints, counts: countAll(prints) };
}

/** Folios that grow, beside lines that come back with many of them; null when there are none. */
function findRun(candidates: readonly Folio[], text: PrintedText): { run: Folio[]; marked: Set<number> } | null {
  const near = new Map(candidates.map(({ at }) => [at, nearLines(text, at)]));
  const paired = (at: number, pairs: ReadonlySet<string>): Near[] =>
    joined((near.get(at) ?? []).filter((one) => pairs.has(keyOf(one, text.prints))));
  const runOf = (folios: readonly Folio[], fewest: number): { run: Folio[]; pairs: ReadonlySet<string> } => {
    const pairs = findPairs(folios, near, text, fewest);
    return { run: growingRun(folios.filter(({ at }) => paired(at, pairs).length > 0)), pairs };
  };
  const first = runOf(candidates, FEWEST_PAGES).run;
  const { run, pairs } = runOf(first, Math.max(FEWEST_PAGES, first.length * MANY));
  if (run.length < FEWEST_PAGES) return null;
  const marked = new Set(run.flatMap(({ at }) => [at, ...paired(at, pairs).map((one) => one.at)]));
  for (const at of findBetween(run, near, marked, text)) marked.add(at);
  return { run, marked };
}

/** A filled line beside another, with how many filled lines away it is. */
interface Near {
  offset: number;
  at: number;
}

/** The filled lines around a place, on the same page as far as the marks of pages tell. */
function nearLines({ lines }: PrintedText, at: number): Near[] {
  const found: Near[] = [];
  for (const step of [-1, 1]) {
    let offset = 0;
    for (let next = at + step; Math.abs(offset) < REACH && lines[next] !== undefined; next += step) {
      if (lines[step > 0 ? next : next + 1]?.breaks === 'certain') break;
      if (lines[next]?.blank) continue;
      offset += step;
      found.push({ offset, at: next });
    }
  }
  return found;
}

/** Lines no more than one line apart from each other and from the folio: what stands further is text of the page. */
function joined(near: readonly Near[]): Near[] {
  return [-1, 1].flatMap((side) => {
    let last = 0;
    return near
      .filter(({ offset }) => Math.sign(offset) === side)
      .filter(({ offset }) => {
        const isNext = Math.abs(offset) - last <= 2;
        if (isNext) last = Math.abs(offset);
        return isNext;
      });
  });
}

const keyOf = ({ offset, at }: Near, prints: readonly string[]): string => `${offset} ${prints[at]}`;

/** Lines that come back at the same distance of a number, and hardly anywhere else: `2 cncd|guide`. */
function findPairs(
  candidates: readonly Folio[],
  near: ReadonlyMap<number, readonly Near[]>,
  { prints, counts }: PrintedText,
  fewest: number,
): Set<string> {
  const found = new Map<string, { print: string; count: number }>();
  for (const { at } of candidates)
    for (const one of near.get(at) ?? []) {
      const print = prints[one.at] ?? '';
      // « 2 L’action internationale » is the heading of a chapter.
      if (/^#\p{L}/u.test(print) || print.length < 4) continue;
      const key = keyOf(one, prints);
      found.set(key, { print, count: (found.get(key)?.count ?? 0) + 1 });
    }
  const isProved = ({ print, count }: { print: string; count: number }): boolean =>
    count >= fewest && count >= (counts.get(print) ?? 0) * MOST_IN_PLACE;
  return new Set([...found].filter(([, one]) => isProved(one)).map(([key]) => key));
}

/**
 * The one line between two of a foot, when every foot has one there and most begin alike: « IIe partie | … »,
 * « IIIe partie | … ».
 */
function findBetween(
  folios: readonly Folio[],
  near: ReadonlyMap<number, readonly Near[]>,
  marked: ReadonlySet<number>,
  { lines }: PrintedText,
): number[] {
  return [-3, -2, -1, 1, 2, 3].flatMap((offset) => {
    const slot = folios.flatMap(({ at }) => {
      const [one, beyond] = [offset, offset + Math.sign(offset)].map((wanted) =>
        near.get(at)?.find((other) => other.offset === wanted),
      );
      return one !== undefined && beyond !== undefined && marked.has(beyond.at) ? [one.at] : [];
    });
    if (slot.length < FEWEST_PAGES || slot.length < folios.length * 0.8) return [];
    const heads = slot.map((at) => linePrint((lines[at]?.text ?? '').split('|')[0] ?? ''));
    const back = heads.filter(
      (head, rank) => head.length >= 4 && heads.some((other, at) => at !== rank && other === head),
    );
    return back.length >= slot.length * 0.7 ? slot : [];
  });
}
