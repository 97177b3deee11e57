import { choix, defineAddressState, drapeau, liste, texte } from '../../contract/addresses/address-state.ts';
import type { FiltresTextes } from './textes.ts';

const TRIS = ['pertinence', 'nom'] as const;

/** What a search asks for: it all stands in the address. */
export interface EtatRecherche extends FiltresTextes {
  q: string;
  tri: (typeof TRIS)[number];
  /** As typed: no slip is mended. */
  exact: boolean;
}

export const etatRecherche = defineAddressState<EtatRecherche>({
  q: texte(),
  type: liste(),
  pays: liste(),
  thematique: liste(),
  tri: choix(TRIS, 'pertinence'),
  exact: drapeau(),
});

export const SANS_FILTRE: FiltresTextes = { type: [], pays: [], thematique: [] };
