import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { Combobox } from './combobox.ts';

export interface Choix {
  /** Writes a collectivité in the field, or empties it, without calling `choose`. */
  set: (collectivite: CollectiviteTrouvee | null) => void;
}

/**
 * Wires a `ChoixCollectivite` and shows it.
 * @param choose called with each choice, and with null when the field is emptied
 */
export function startChoix(root: HTMLElement, choose: (collectivite: CollectiviteTrouvee | null) => void): Choix {
  const combobox = new Combobox(root, choose);
  root.hidden = false;
  return { set: (collectivite) => combobox.set(collectivite) };
}
