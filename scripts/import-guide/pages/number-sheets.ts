import { tally } from '../../../src/contract/words/tally.ts';
import type { CrossReference } from './cross-references.ts';
import { subjectWords } from './cross-references.ts';

/** The text of one page, its number still to be found. */
export interface Sheet {
  lines: string[];
  folio: number | null;
  /** False when the mark that begins the sheet may be no page at all. */
  sure: boolean;
}

/** How many unnumbered pages (plates, blank pages) may hide between two sheets. */
const MOST_HIDDEN = 4;
const FOLIO_WEIGHT = 100;
const SECTION_WEIGHT = 6;
const REFERENCE_WEIGHT = 3;
const HIDDEN_COST = 3;
const SHORT_SHEET = 20;
const TINY_SHEET = 4;

function rarities(bags: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = tally(bags.flatMap((bag) => [...bag]));
  return new Map([...counts].map(([word, count]) => [word, Math.log(bags.length / count)]));
}

function likeness(words: readonly string[], bag: ReadonlySet<string>, rarity: ReadonlyMap<string, number>): number {
  let shared = 0;
  let all = 0;
  for (const word of words) {
    const weight = rarity.get(word) ?? 0;
    all += weight;
    if (bag.has(word)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

const opensSection = (sheet: Sheet, section: string): boolean =>
  sheet.lines.some((line) => line.trim().startsWith(`${section} `) || line.trim().startsWith(`${section}. `));

/** For each sheet, what each page number would be worth. */
function scoreSheets(sheets: readonly Sheet[], references: readonly CrossReference[]): Map<number, number>[] {
  const bags = sheets.map((sheet) => new Set(subjectWords(sheet.lines.join(' '))));
  const rarity = rarities(bags);
  const closeness = references.map(({ words, from }) =>
    bags.map((bag, index) => (index === from ? 0 : likeness(words, bag, rarity))),
  );
  const best = closeness.map((row) => Math.max(...row));
  return sheets.map((sheet, index) => {
    const scores = new Map<number, number>();
    const add = (page: number, score: number): void => void scores.set(page, (scores.get(page) ?? 0) + score);
    if (sheet.folio !== null) add(sheet.folio, FOLIO_WEIGHT);
    references.forEach(({ from, page, section }, rank) => {
      if (from === index) return;
      if (section !== null && opensSection(sheet, section)) add(page, SECTION_WEIGHT);
      const close = (closeness[rank]?.[index] ?? 0) / (best[rank] || 1);
      add(page, close ** 6 * REFERENCE_WEIGHT);
    });
    return scores;
  });
}

/** First and last section numbers of a sheet: `10.4` counts as 10. */
function sectionRange(sheet: Sheet | undefined): { first: number | null; last: number | null } {
  const found = (sheet?.lines ?? []).flatMap((line) => /^\s*(\d{1,2})\.\d{1,2}\s+\S/.exec(line)?.[1] ?? []).map(Number);
  return { first: found[0] ?? null, last: found.at(-1) ?? null };
}

/** Narrow lines at the top of a page are the introduction of a chapter, set in larger letters. */
function opensChapter(sheet: Sheet): boolean {
  const widths = sheet.lines.slice(0, 5).map((line) => line.trim().length);
  const rest = sheet.lines.slice(5).map((line) => line.trim().length);
  const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return sheet.lines.length > 10 && median(widths) < median(rest) * 0.85;
}

/** How likely pages without text are to hide before each sheet: a new chapter, a count of sections that begins again. */
function partHints(sheets: readonly Sheet[]): number[] {
  let last = 0;
  return sheets.map((sheet, index) => {
    const { first, last: end } = sectionRange(sheet);
    const next = first ?? sectionRange(sheets[index + 1]).first;
    const restarts = next !== null && last > next;
    last = end ?? last;
    return (opensChapter(sheet) ? 0.4 : 0) + (restarts ? 0.8 : 0);
  });
}

/** What it costs to go from a sheet to the next by this many pages. */
function stepCost(step: number, previous: Sheet | undefined, next: Sheet, hint: number): number {
  if (step === 0) return next.sure ? Number.POSITIVE_INFINITY : 0.5;
  const tiny = Math.min(previous?.lines.length ?? 0, next.lines.length) <= TINY_SHEET;
  const unsure = next.sure ? 0 : tiny ? 2.5 : 0.5;
  if (step === 1) return unsure;
  const short = (previous?.lines.length ?? 0) <= SHORT_SHEET ? 2 : 0;
  return HIDDEN_COST + (step - 2) * 0.5 + unsure - short - hint;
}

/**
 * Numbers the sheets of a document: folios that survive fix some, cross-references help to place the others, and
 * pages that left no text are supposed where the counts ask for them. Nothing to hold on to: every number is null.
 */
export function numberSheets(sheets: readonly Sheet[], references: readonly CrossReference[]): (number | null)[] {
  const scores = scoreSheets(sheets, references);
  if (scores.every((score) => score.size === 0)) return sheets.map(() => null);
  const last = Math.max(...scores.flatMap((score) => [...score.keys()]), sheets.length) + MOST_HIDDEN;
  let totals: number[] = Array.from({ length: last + 1 }, (_, page) =>
    page === 0 ? Number.NEGATIVE_INFINITY : (scores[0]?.get(page) ?? 0) - page * 0.001,
  );
  const hints = partHints(sheets);
  const steps: number[][] = [];
  for (let index = 1; index < sheets.length; index += 1) {
    const sheet = sheets[index] as Sheet;
    const taken: number[] = [];
    const next = totals.map((_, page) => {
      let top = Number.NEGATIVE_INFINITY;
      for (let step = 0; step <= MOST_HIDDEN && step < page; step += 1) {
        const total =
          (totals[page - step] ?? Number.NEGATIVE_INFINITY) -
          stepCost(step, sheets[index - 1], sheet, hints[index] ?? 0);
        if (total > top) {
          top = total;
          taken[page] = step;
        }
      }
      return top + (scores[index]?.get(page) ?? 0);
    });
    steps.push(taken);
    totals = next;
  }
  let page = totals.reduce((top, total, index) => (total > (totals[top] ?? Number.NEGATIVE_INFINITY) ? index : top), 1);
  const pages = [page];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    page -= steps[index]?.[page] ?? 1;
    pages.unshift(page);
  }
  return pages;
}
