import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Coordonnees } from '../../src/contract/fields/coordonnees.ts';

interface Located {
  id: string;
  coordonnees?: Coordonnees;
}

/** The `count` nearest others of each record that has a position, nearest first. n log n. */
export function findNearest(records: readonly Located[], count: number): Map<string, string[]> {
  const located = records.flatMap(({ id, coordonnees }) => (coordonnees ? [{ id, ...coordonnees }] : []));
  const index = new KDBush(located.length);
  for (const { longitude, latitude } of located) index.add(longitude, latitude);
  index.finish();
  return new Map(
    located.map(({ id, longitude, latitude }, self) => {
      const found = located.length > 1 ? around(index, longitude, latitude, count + 1) : [];
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
