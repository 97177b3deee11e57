import { budget, choix, defineAddressState, liste, texte } from '../addresses/address-state.ts';
import { table } from '../words/tables.ts';

/** The kinds of collectivité that a person may say theirs is; the empty one says nothing. */
export const NATURES = ['', 'commune', 'epci', 'departement', 'region', 'syndicat', 'collectivite-outre-mer'] as const;
export type Nature = (typeof NATURES)[number];

/** The two families of what can be joined. */
export const FAMILLES = table({ 'cles-en-main': 'Clés en main', mutualisable: 'Ouvert par une collectivité' } as const);

/** The key of `FAMILLES` that a programme answers to: those of the AIMF are turnkey ones too. */
export const familleAsked = (famille: string): keyof typeof FAMILLES =>
  famille === 'mutualisable' ? 'mutualisable' : 'cles-en-main';

export const nameFamille = (cle: string): string => FAMILLES[cle as keyof typeof FAMILLES] ?? cle;

/** What a collectivité or an association looks for. It stands in the address, so that it can be shared. */
export interface Demande {
  q: string;
  /** ISO codes. */
  pays: readonly string[];
  /** Slugs. */
  thematique: readonly string[];
  /** Numbers, as texts. */
  odd: readonly string[];
  /** Keys of `FAMILLES`. */
  famille: readonly string[];
  /** Euros a year that the collectivité can put in. */
  budget: number | null;
  nature: Nature;
}

export const demandeAddress = defineAddressState<Demande>({
  q: texte(),
  pays: liste(),
  thematique: liste(),
  odd: liste(),
  famille: liste(),
  budget: budget(),
  nature: choix(NATURES, ''),
});
