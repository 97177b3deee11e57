import { compareNoms } from '../contract/words/compare-noms.ts';
/** How many records stand under each key, and how many stand under none. */
export interface Compte<K> {
  counts: ReadonlyMap<K, number>;
  /** Records that say nothing: they are counted apart, never as zero. */
  sans: number;
  /** Records with one key at least. */
  connus: number;
}

/** Counts records by key: a record counts once under each of its keys, however often it repeats it. */
export function countBy<T, K>(records: Iterable<T>, keysOf: (record: T) => Iterable<K>): Compte<K> {
  const counts = new Map<K, number>();
  let [sans, connus] = [0, 0];
  for (const record of records) {
    const keys = new Set(keysOf(record));
    if (keys.size === 0) sans += 1;
    else connus += 1;
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, sans, connus };
}

/** The entries from the most to the least numerous, then by name. */
export function sortCounts<K>(counts: ReadonlyMap<K, number>, nameOf: (key: K) => string): [K, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || compareNoms(nameOf(a), nameOf(b)));
}

/** A run of years and its name: « 2015–2019 », or « 2017 » when it is one. */
interface Tranche {
  nom: string;
  debut: number;
  nombre: number;
}

/** More lines than that, and a table of years is no longer read. */
const MAX_TRANCHES = 16;

/** Counts by year, joined by fives, then by tens, until the table can be read. Years without any keep their place. */
export function groupYears(counts: ReadonlyMap<number, number>): Tranche[] {
  if (counts.size === 0) return [];
  const [from, to] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  const span = [1, 5, 10, 20, 50].find((size) => (to - from) / size < MAX_TRANCHES) ?? 100;
  const first = Math.floor(from / span) * span;
  const starts = Array.from({ length: Math.floor((to - first) / span) + 1 }, (_, index) => first + index * span);
  return starts.map((debut) => ({
    debut,
    nom: span === 1 ? String(debut) : `${debut}–${debut + span - 1}`,
    nombre: [...counts].reduce(
      (sum, [annee, count]) => (annee >= debut && annee < debut + span ? sum + count : sum),
      0,
    ),
  }));
}
