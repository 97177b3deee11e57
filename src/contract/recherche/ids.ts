/** Ids cut to what tells them apart, in the order of what they name. */
export interface IdsCourts {
  /** What every id begins with. */
  commun: string;
  /** Characters kept of each id after `commun`. */
  longueur: number;
  /** What is kept of each, end to end. */
  suite: string;
}

/** Cuts ids of one length to what tells them apart: a third of the weight, for something that does not compress. */
export function packIds(ids: readonly string[]): IdsCourts {
  const commun = ids.length > 1 ? ids.reduce(commonPrefix) : '';
  const rests = ids.map((id) => id.slice(commun.length));
  const longest = Math.max(0, ...rests.map((rest) => rest.length));
  let longueur = Math.min(1, longest);
  while (longueur < longest && new Set(rests.map((rest) => rest.slice(0, longueur))).size < rests.length) longueur++;
  return { commun, longueur, suite: rests.map((rest) => rest.slice(0, longueur).padEnd(longueur)).join('') };
}

/** The rank of an id among those that were packed; undefined for the id of something else. */
export function openIds({ commun, longueur, suite }: IdsCourts): (id: string) => number | undefined {
  const ranks = new Map<string, number>();
  for (let start = 0; start < suite.length; start += longueur)
    ranks.set(suite.slice(start, start + longueur), ranks.size);
  return (id) =>
    id.startsWith(commun) ? ranks.get(id.slice(commun.length, commun.length + longueur).padEnd(longueur)) : undefined;
}

function commonPrefix(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  return a.slice(0, end);
}
