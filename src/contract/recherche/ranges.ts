/** Something filed under a key. */
export interface Keyed<T> {
  cle: string;
  /** What it adds to a file, in any unit. */
  poids: number;
  valeur: T;
}

interface Range<T> {
  /** What its keys do not come before, and those of the file before do: the beginning of its first key. */
  debut: string;
  valeurs: T[];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Cuts what is filed under keys into files of about the same weight, in the order of the keys: the more words begin
 * alike, the narrower the files. What is filed under one key stays together, so a file may be heavier than `max`.
 */
export function cutRanges<T>(items: readonly Keyed<T>[], max: number): Range<T>[] {
  const ranges: Range<T>[] = [];
  let weight = 0;
  let last: string | undefined;
  for (const { cle, poids, valeur } of [...items].sort((a, b) => compare(a.cle, b.cle))) {
    const current = ranges.at(-1);
    if (current === undefined || (cle !== last && weight + poids > max)) {
      ranges.push({ debut: shortestAfter(cle, last), valeurs: [valeur] });
      weight = poids;
    } else {
      current.valeurs.push(valeur);
      weight += poids;
    }
    last = cle;
  }
  return ranges;
}

/** The shortest beginning of a key that comes after another key: a list of them weighs half as much as whole keys. */
function shortestAfter(key: string, other: string | undefined): string {
  if (other === undefined) return '';
  let end = 1;
  while (key.slice(0, end) <= other) end++;
  return key.slice(0, end);
}

/**
 * The numbers of the files that may hold keys that begin like this, at most `limit`, in order.
 * @param debuts where each file begins, as `cutRanges` says it, in order
 */
export function findRanges(debuts: readonly string[], prefix: string, limit = Number.POSITIVE_INFINITY): number[] {
  const after = debuts.findIndex((debut) => debut > prefix);
  const first = Math.max(0, (after === -1 ? debuts.length : after) - 1);
  const found: number[] = [];
  for (let index = first; index < debuts.length && found.length < limit; index++) {
    if (index > first && !debuts[index]?.startsWith(prefix)) break;
    found.push(index);
  }
  return found;
}
