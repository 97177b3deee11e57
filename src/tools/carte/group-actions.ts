import { rowOf } from '../../contract/carte/list-column.ts';
import type { Carte } from './carte.ts';
import { clusterPlaces, type Group, type PlaceIndex } from './cluster-places.ts';

/** How many of these actions each place has. */
export function weighPlaces({ actions: { lieux }, lieux: { lon } }: Carte, actions: Uint32Array): Uint32Array {
  const poids = new Uint32Array(lon.length);
  for (const action of actions) for (const lieu of rowOf(lieux, action)) poids[lieu] = (poids[lieu] ?? 0) + 1;
  return poids;
}

/** The marks of the map at a zoom. An action in several places of a group counts once there. */
export function groupActions(
  carte: Carte,
  index: PlaceIndex,
  { actions, poids, zoom }: { actions: Uint32Array; poids: Uint32Array; zoom: number },
): Group[] {
  const hosts = clusterPlaces(index, poids, zoom);
  const groups = new Map<number, Group>();
  for (const [lieu, host] of hosts.entries()) {
    if (host === -1) continue;
    const group = groups.get(host);
    if (group) group.lieux.push(lieu);
    else groups.set(host, { lieu: host, lieux: [lieu], actions: 0 });
  }
  for (const action of actions) {
    const seen: number[] = [];
    for (const lieu of rowOf(carte.actions.lieux, action)) {
      const host = hosts[lieu] ?? -1;
      const group = groups.get(host);
      if (!group || seen.includes(host)) continue;
      seen.push(host);
      group.actions += 1;
    }
  }
  return [...groups.values()];
}
