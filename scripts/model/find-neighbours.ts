import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Coordonnees } from '../../src/contract/fields/coordonnees.ts';

interface Located {
  id: string;
  coordonnees?: Coordonnees;
}

/** The `count` nearest others of each record that has a position, nearest first, none further than `km`. n log n. */
export function findNearest(records: readonly Located[], count: number, km: number): Map<string, string[]> {
  const located = records.flatMap(({ id, coordonnees }) => (coordonnees ? [{ id, ...coordonnees }] : []));
  const index = new KDBush(located.length);
  for (const { longitude, latitude } of located) index.add(longitude, latitude);
  index.finish();
  return new Map(
    located.map(({ id, longitude, latitude }, self) => {
      const found = located.length > 1 ? around(index, longitude, latitude, count + 1, km) : [];
      const ids = found.filter((other) => other !== self).slice(0, count);
      return [id, ids.map((other) => located[other]?.id ?? '')];
    }),
  );
}

/** The `count` others of the same nature whose population is nearest, for each record that has one. */
export function findPeers(
  records: readonly { id: string; nature: string; population?: number }[],
  count: number,
): Map<string, string[]> {
  const byNature = Map.groupBy(records, (record) => record.nature);
  const peers = new Map<string, string[]>();
  for (const group of byNature.values()) {
    const sized = group
      .flatMap(({ id, population }) => (population ? [{ id, population }] : []))
      .sort((a, b) => a.population - b.population || (a.id < b.id ? -1 : 1));
    for (const [place, { id, population }] of sized.entries()) {
      const near = sized.slice(Math.max(0, place - count), place + count + 1).filter((other) => other.id !== id);
      near.sort((a, b) => Math.abs(a.population - population) - Math.abs(b.population - population));
      peers.set(
        id,
        near.slice(0, count).map((other) => other.id),
      );
    }
  }
  return peers;
}

interface Action {
  id: string;
  pays: readonly string[];
  thematiques: readonly string[];
  collectivites: readonly string[];
}

/** How many others of a country and a theme are looked at: the nearest by id, so that a crowded pair stays cheap. */
const WINDOW = 40;

/**
 * The `count` projects most alike, for each that has any: a country and a theme in common, the more of both the nearer, those of other
 * collectivités first. Where nothing shares both, nothing is said.
 */
export function findAlike(projets: readonly Action[], count: number): Map<string, string[]> {
  const sorted = [...projets].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pairsOf = ({ pays, thematiques }: Action) =>
    pays.flatMap((code) => thematiques.map((slug) => `${code} ${slug}`));
  const buckets = new Map<string, Action[]>();
  const placeIn = new Map<string, Map<string, number>>();
  for (const projet of sorted) {
    const places = new Map<string, number>();
    for (const pair of new Set(pairsOf(projet))) {
      const bucket = buckets.get(pair) ?? [];
      places.set(pair, bucket.push(projet) - 1);
      buckets.set(pair, bucket);
    }
    placeIn.set(projet.id, places);
  }
  const alike = new Map<string, string[]>();
  for (const projet of sorted) {
    const shared = new Map<Action, number>();
    for (const [pair, place] of placeIn.get(projet.id) ?? [])
      for (const other of buckets.get(pair)?.slice(Math.max(0, place - WINDOW), place + WINDOW + 1) ?? [])
        if (other !== projet) shared.set(other, (shared.get(other) ?? 0) + 1);
    const best = pickFirst(
      [...shared].map(([other, pairs]) => ({ other, pairs, isOwn: Number(shares(other, projet)) })),
      count,
      (a, b) => b.pairs - a.pairs || a.isOwn - b.isOwn || (a.other.id < b.other.id ? -1 : 1),
    );
    if (best.length > 0)
      alike.set(
        projet.id,
        best.map(({ other }) => other.id),
      );
  }
  return alike;
}

const shares = (a: Action, b: Action): boolean => a.collectivites.some((id) => b.collectivites.includes(id));

/** The first `count` in order, of many: sorting them all for three takes longer than finding them. */
function pickFirst<T>(rows: readonly T[], count: number, compare: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length === count && last !== undefined && compare(row, last) > 0) continue;
    const place = first.findIndex((other) => compare(row, other) < 0);
    first.splice(place < 0 ? first.length : place, 0, row);
    if (first.length > count) first.pop();
  }
  return first;
}
