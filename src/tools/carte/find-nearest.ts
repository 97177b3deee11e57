import { around, distance } from 'geokdbush';
import KDBush from 'kdbush';
import { rowOf } from '../../contract/carte/list-column.ts';
import type { Carte } from './carte.ts';

/** A collectivité near a place. */
export interface Near {
  collectivite: number;
  /** As the crow flies. */
  kilometres: number;
  /** How many of the actions given are its own. */
  actions: number;
}

/** The collectivités nearest to a place among those that lead or share these actions, nearest first. */
export function findNearest(
  { collectivites, actions: lists }: Carte,
  actions: Uint32Array,
  { latitude, longitude }: { latitude: number; longitude: number },
  count: number,
): Near[] {
  const weights = new Map<number, number>();
  for (const action of actions) {
    for (const id of rowOf(lists.collectivites, action)) weights.set(id, (weights.get(id) ?? 0) + 1);
  }
  const { lon, lat } = collectivites;
  const located = [...weights.keys()].filter((id) => !Number.isNaN(lon[id]));
  if (located.length === 0) return [];
  const bush = new KDBush(located.length);
  for (const id of located) bush.add(lon[id] ?? 0, lat[id] ?? 0);
  bush.finish();
  return around(bush, longitude, latitude, count).map((item) => {
    const collectivite = located[item] ?? 0;
    return {
      collectivite,
      kilometres: distance(longitude, latitude, lon[collectivite] ?? 0, lat[collectivite] ?? 0),
      actions: weights.get(collectivite) ?? 0,
    };
  });
}
