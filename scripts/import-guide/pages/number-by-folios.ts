import type { RawLine } from './raw-lines.ts';

/** Share of the pages from the first folio to the last that must bear theirs. */
const MOST_PAGES = 0.5;
const FEWEST = 5;

/** Furniture with the number of its page. */
interface NumberedBlock {
  from: number;
  to: number;
  folio: number | null;
  isHead: boolean;
}

/**
 * The page of every line where most pages bear their folio: a foot ends its page, a head begins it. Pages without a
 * folio are counted by their marks. Null when too few folios survive.
 */
export function countByFolios(lines: readonly RawLine[], blocks: readonly NumberedBlock[]): (number | null)[] | null {
  const known = blocks.filter((block): block is NumberedBlock & { folio: number } => block.folio !== null);
  const range = (known.at(-1)?.folio ?? 0) - (known[0]?.folio ?? 0) + 1;
  if (known.length < FEWEST || known.length < range * MOST_PAGES) return null;
  const isBlank = (from: number, to: number): boolean => lines.slice(from, to).every(({ blank }) => blank);
  // Without marks of pages, the folio that the text begins with is that of a head.
  const opens = isBlank(0, known[0]?.from ?? 0) && !isBlank((known.at(-1)?.to ?? 0) + 1, lines.length);
  const heads = opens || known.filter(({ isHead }) => isHead).length > known.length / 2;
  const pages = lines.map((): number | null => null);
  known.forEach(({ from, to, folio }, rank) => {
    const [start, end] = heads
      ? [from, (known[rank + 1]?.from ?? lines.length) - 1]
      : [(known[rank - 1]?.to ?? -1) + 1, to];
    for (let at = start; at <= end; at += 1) pages[at] = folio;
  });
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (heads) fill(pages, 0, first.from - 1, first.folio - 1);
  else fill(pages, last.to + 1, lines.length - 1, last.folio + 1);
  return stepBack(lines, pages, heads, known);
}

function fill(pages: (number | null)[], from: number, to: number, page: number): void {
  for (let at = from; at <= to; at += 1) pages[at] = page > 0 ? page : null;
}

/** Between folios that are not one apart, the marks of pages count the ones that bear none. */
function stepBack(
  lines: readonly RawLine[],
  pages: (number | null)[],
  heads: boolean,
  known: readonly { from: number; to: number; folio: number }[],
): (number | null)[] {
  known.forEach((block, rank) => {
    const next = known[rank + 1];
    if (next === undefined || next.folio - block.folio < 2) return;
    const marks: number[] = [];
    for (let at = block.to + 1; at <= next.from; at += 1) if (lines[at]?.breaks === 'certain') marks.push(at);
    // The mark beside a folio is that of its own page.
    const inner = heads ? marks.filter((at) => next.from - at > 1) : marks.filter((at) => at - block.to > 2);
    if (inner.length !== next.folio - block.folio - 1) return;
    for (let at = block.to + 1; at < next.from; at += 1) {
      const passed = inner.filter((mark) => mark <= at).length;
      pages[at] = (heads ? block.folio : block.folio + 1) + passed;
    }
  });
  return pages;
}
