import { isEmptyRow } from '../../contract/carte/list-column.ts';
import type { Tri } from '../../contract/carte/tris.ts';
import type { Carte } from './carte.ts';

/** Indexes of countries follow their names: those without come last. */
const paysOf = ({ actions: { pays } }: Carte, action: number): number =>
  isEmptyRow(pays, action) ? Number.MAX_SAFE_INTEGER : (pays.values[pays.starts[action] ?? 0] ?? 0);

/** The first year that is known, 0 for none. */
const yearOf = ({ debut, fin }: Carte, action: number): number => debut[action] || fin[action] || 0;

/** Actions, which come in the order of names, in another order; equals keep theirs. What is not known comes last. */
export function sortActions(carte: Carte, actions: Uint32Array, tri: Tri): Uint32Array {
  if (tri === 'nom') return actions;
  const keyOf = {
    pays: (action: number) => paysOf(carte, action),
    recent: (action: number) => -yearOf(carte, action),
    ancien: (action: number) => yearOf(carte, action) || Number.MAX_SAFE_INTEGER,
  }[tri];
  const keys = Float64Array.from(actions, keyOf);
  const order = Uint32Array.from(actions, (_, index) => index);
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return order.map((index) => actions[index] ?? 0);
}
