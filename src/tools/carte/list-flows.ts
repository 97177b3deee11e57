import { type Lists, rowOf } from '../../contract/carte/list-column.ts';
import { type Carte, pairOf } from './carte.ts';

/** More flows than that hide the map instead of showing it. */
export const MAX_FLOWS = 300;

/** From a collectivité to a place of the map, both with a position. */
export interface Flow {
  collectivite: number;
  lieu: number;
}

/**
 * Each pair that these actions tie, once; null when there are too many to be drawn.
 * @param keep only those of these ends
 */
export function listFlows(
  carte: Carte,
  actions: Iterable<number>,
  keep: (collectivite: number, lieu: number) => boolean = () => true,
): Flow[] | null {
  const { collectivites, actions: lists } = carte;
  const flows = new Map<number, Flow>();
  for (const action of actions) {
    const untied = carte.sansTrait.get(action);
    for (const lieu of rowOf(lists.lieux, action)) {
      for (const collectivite of rowOf(lists.collectivites, action)) {
        if (Number.isNaN(collectivites.lon[collectivite]) || !keep(collectivite, lieu)) continue;
        const pair = pairOf(carte, collectivite, lieu);
        if (untied?.has(pair)) continue;
        flows.set(pair, { collectivite, lieu });
        if (flows.size > MAX_FLOWS) return null;
      }
    }
  }
  return [...flows.values()];
}

/** Those of the actions that tie a collectivité and a place of the map. */
export function actionsOfFlow(carte: Carte, actions: Uint32Array, { collectivite, lieu }: Flow): Uint32Array {
  const { lieux, collectivites } = carte.actions;
  const pair = pairOf(carte, collectivite, lieu);
  return actions.filter(
    (action) =>
      rowOf(lieux, action).includes(lieu) &&
      rowOf(collectivites, action).includes(collectivite) &&
      !carte.sansTrait.get(action)?.has(pair),
  );
}

/** How many of these actions each value of a list has. */
export function weigh(lists: Lists, count: number, actions: Uint32Array): Uint32Array {
  const poids = new Uint32Array(count);
  const { starts, values } = lists;
  for (const action of actions) {
    const end = starts[action + 1] ?? 0;
    for (let index = starts[action] ?? 0; index < end; index++) {
      const value = values[index] ?? 0;
      poids[value] = (poids[value] ?? 0) + 1;
    }
  }
  return poids;
}
