import { isUrlLine, linePrint } from './line-print.ts';
import type { RawLine } from './raw-lines.ts';

/** The foot (or head) of a page: the indexes of its lines, and the number printed in it. */
export interface Foot {
  from: number;
  to: number;
  folio: number;
  folioAt: number;
  /** Index of the last address printed under it; `to` when there is none. */
  urlsTo: number;
}

/** How many filled lines away from a folio the rest of the foot may stand. */
const REACH = 4;

const ALONE = /^\s*(page\s*)?[-–—|]?\s*(\d{1,3})(?:\s*\/\s*\d{1,3})?\s*[-–—|]?\s*$/i;

interface Candidate {
  index: number;
  value: number;
  near: number[];
}

function nearLines(lines: readonly RawLine[], index: number): number[] {
  const found: number[] = [];
  for (const step of [-1, 1]) {
    let left = REACH;
    for (let at = index + step; left > 0 && lines[at] !== undefined; at += step) {
      const crossed = lines[step > 0 ? at : at + 1];
      if (crossed?.breaks === 'certain') break;
      if (lines[at]?.blank) continue;
      found.push(at);
      left -= 1;
    }
  }
  return found;
}

/** Numbers alone on their line; « Page 12 » counts only at the edge of a page, for tables say it too. */
function findCandidates(lines: readonly RawLine[]): Candidate[] {
  return lines.flatMap((line, index) => {
    const [, word, value] = ALONE.exec(line.text) ?? [];
    if (value === undefined || (word !== undefined && !atEdge(lines, index))) return [];
    return [{ index, value: Number(value), near: nearLines(lines, index) }];
  });
}

function repeatedPrints(lines: readonly RawLine[], candidates: readonly Candidate[]): Set<string> {
  const places = new Map<string, Set<number>>();
  for (const { near } of candidates) {
    for (const at of near) {
      const text = lines[at]?.text ?? '';
      const print = linePrint(text);
      if (print.length < 4 || isUrlLine(text)) continue;
      places.set(print, (places.get(print) ?? new Set()).add(at));
    }
  }
  return new Set([...places].filter(([, found]) => found.size >= 2).map(([print]) => print));
}

/** The longest run of candidates whose numbers grow with their place: folios do, other lone numbers do not. */
function growing(candidates: readonly Candidate[]): Candidate[] {
  const best: { length: number; previous: number }[] = [];
  candidates.forEach((candidate, index) => {
    let chosen = { length: 1, previous: -1 };
    for (let before = 0; before < index; before += 1) {
      const other = candidates[before];
      const length = (best[before]?.length ?? 0) + 1;
      if (other && other.value < candidate.value && length > chosen.length) chosen = { length, previous: before };
    }
    best.push(chosen);
  });
  let at = best.reduce((top, item, index) => (item.length > (best[top]?.length ?? 0) ? index : top), 0);
  const run: Candidate[] = [];
  for (let left = candidates.length; left > 0 && at >= 0; left -= 1) {
    const candidate = candidates[at];
    if (candidate) run.unshift(candidate);
    at = best[at]?.previous ?? -1;
  }
  return run;
}

function atEdge(lines: readonly RawLine[], index: number): boolean {
  let after = index + 1;
  while (lines[after]?.blank && lines[after]?.breaks === null) after += 1;
  let before = index;
  while (before > 0 && lines[before]?.breaks === null && lines[before - 1]?.blank) before -= 1;
  return lines[after]?.breaks === 'certain' || lines[after] === undefined || lines[before]?.breaks === 'certain';
}

function urlsEnd(lines: readonly RawLine[], to: number): number {
  let last = to;
  for (let at = to + 1; lines[at] !== undefined && lines[at]?.breaks !== 'certain'; at += 1) {
    const line = lines[at];
    if (line?.blank) continue;
    if (!isUrlLine(line?.text ?? '')) break;
    last = at;
  }
  return last;
}

function toFoot(lines: readonly RawLine[], candidate: Candidate, prints: ReadonlySet<string>): Foot {
  const parts = candidate.near.filter((at) => prints.has(linePrint(lines[at]?.text ?? '')));
  const from = Math.min(candidate.index, ...parts);
  const to = Math.max(candidate.index, ...parts);
  return { from, to, folio: candidate.value, folioAt: candidate.index, urlsTo: urlsEnd(lines, to) };
}

/**
 * Finds the feet of pages by what a foot is in any document: a number alone on its line, growing through the file,
 * and beside it lines that come back with other numbers.
 */
export function findFeet(lines: readonly RawLine[]): Foot[] {
  const candidates = findCandidates(lines);
  const prints = repeatedPrints(lines, candidates);
  const hasPrint = (candidate: Candidate): boolean =>
    candidate.near.some((at) => prints.has(linePrint(lines[at]?.text ?? '')));
  const close = (candidate: Candidate): number =>
    Math.min(
      ...candidate.near
        .filter((at) => prints.has(linePrint(lines[at]?.text ?? '')))
        .map((at) => Math.abs(at - candidate.index)),
    );
  const beside = candidates.filter(hasPrint);
  const nearest = beside.filter(
    (one) =>
      !beside.some((other) => other !== one && Math.abs(other.index - one.index) <= 6 && close(other) < close(one)),
  );
  const chosen = growing(nearest.length > 0 ? nearest : candidates.filter(({ index }) => atEdge(lines, index)));
  const feet = chosen.map((candidate) => toFoot(lines, candidate, prints));
  return prints.size > 0 || feet.length >= 3 ? feet : [];
}
