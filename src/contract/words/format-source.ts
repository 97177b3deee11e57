import type { Source } from '../fields/source.ts';

/** 68, 69, 70, 83 → « p. 68-70, 83 », of which the first never leaves its « p. »; empty for no page. */
export function formatPages(pages: Iterable<number>): string {
  const sorted = [...new Set(pages)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const page of sorted) {
    const last = runs.at(-1);
    if (last && page === last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.length === 0
    ? ''
    : `p.\u00a0${runs.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ')}`;
}

/** What a short mention of a document may be made of. */
export interface DocumentNames {
  /** Titles and dates, by key. */
  documents: Readonly<Record<string, { titre: string; date: string }>>;
  /** Short names that hold the year, by key. */
  abreges: Readonly<Record<string, string>>;
}

/** « Guide 2020, p. 99-100 », where a line has no room for the title of the document. */
export function formatSource({ document, pages }: Source, { documents, abreges }: DocumentNames): string {
  const known = documents[document];
  const name = abreges[document] ?? (known ? `${known.titre}, ${known.date.slice(0, 4)}` : document);
  return [name, formatPages(pages)].filter(Boolean).join(', ');
}
