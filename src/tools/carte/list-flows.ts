import { rowOf } from '../../contract/carte/list-column.ts';
import { type Carte, pairOf } from './carte.ts';

/** More flows than that hide the map instead of showing it. */
export const MAX_FLOWS = 300;

/** From a collectivité to a place of the map, both with a position. */
export interface Flow {
  collectivite: number;
  lieu: number;
}

/** Each pair that these actions tie, once; null when there are too many to be drawn. */
export function listFlows(carte: Carte, actions: Uint32Array): Flow[] | null {
  const { collectivites, actions: lists } = carte;
  const flows = new Map<number, Flow>();
  for (const action of actions) {
    const untied = carte.sansTrait.get(action);
    for (const collectivite of rowOf(lists.collectivites, action)) {
      if (Number.isNaN(collectivites.lon[collectivite])) continue;
      for (const lieu of rowOf(lists.lieux, action)) {
        const pair = pairOf(carte, collectivite, lieu);
        if (untied?.has(pair)) continue;
        flows.set(pair, { collectivite, lieu });
        if (flows.size > MAX_FLOWS) return null;
      }
    }
  }
  return [...flows.values()];
}
