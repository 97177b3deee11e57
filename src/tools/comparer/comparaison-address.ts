import { defineAddressState, liste, type Parametre } from '../../contract/addresses/address-state.ts';

/** More columns than that cannot be read side by side. */
export const MAX_COLONNES = 4;

/** What is compared: countries by ISO code, or collectivités by slug. When an address holds both, collectivités win. */
export interface Comparaison {
  pays: readonly string[];
  collectivites: readonly string[];
}

export type Sujet = keyof Comparaison;

const { read, write } = liste();
const colonnes: Parametre<readonly string[]> = {
  read: (text) => read(text).slice(0, MAX_COLONNES),
  write: (codes) => write(codes.slice(0, MAX_COLONNES)),
};

/** `?pays=BJ,TG` or `?collectivites=angers-214900078,nantes-214401093`. */
export const comparaisonAddress = defineAddressState<Comparaison>({
  pays: colonnes,
  collectivites: colonnes,
});

export const sujetOf = ({ collectivites }: Comparaison): Sujet => (collectivites.length > 0 ? 'collectivites' : 'pays');

/** The state with one more column: another kind replaces what was there; a column is never twice. */
export function addColonne(state: Comparaison, sujet: Sujet, code: string): Comparaison {
  const kept = sujetOf(state) === sujet ? state[sujet] : [];
  return { pays: [], collectivites: [], [sujet]: [...new Set([...kept, code])].slice(0, MAX_COLONNES) };
}

export function removeColonne(state: Comparaison, code: string): Comparaison {
  const without = (codes: readonly string[]) => codes.filter((other) => other !== code);
  return { pays: without(state.pays), collectivites: without(state.collectivites) };
}
