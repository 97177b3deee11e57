import { choix, defineAddressState, drapeau, liste, texte } from '../../contract/addresses/address-state.ts';

/** The filters, in the order in which they are shown. */
export const FACETTES = {
  type: 'Type de résultat',
  pays: 'Pays',
  zone: 'Zone',
  thematique: 'Thématique',
  odd: 'Objectif de développement durable',
  region: 'Région française',
  genre: 'Genre de programme',
} as const;

export type CleRecherche = keyof typeof FACETTES;
export const LES_FACETTES = Object.keys(FACETTES) as CleRecherche[];

/** Chosen codes, by filter: one of them is enough in a filter, every filter counts. */
export type ChoixRecherche = Record<CleRecherche, readonly string[]>;

/** What is searched for. It stands in the address, so that a search can be shared. */
export interface SearchState extends ChoixRecherche {
  q: string;
  tri: 'pertinence' | 'nom';
  /** The texts of the Atlas too, where they have an index of their own. */
  texte: boolean;
  /** The words as they are typed, even if nothing holds them. */
  exact: boolean;
}

/** `?q=eau&pays=BJ,TG&type=contact` and the state, both ways. */
export const SEARCH_STATE = defineAddressState<SearchState>({
  q: texte(),
  type: liste(),
  pays: liste(),
  zone: liste(),
  thematique: liste(),
  odd: liste(),
  region: liste(),
  genre: liste(),
  tri: choix(['pertinence', 'nom'], 'pertinence'),
  texte: drapeau(),
  exact: drapeau(),
});

export const hasChoice = (state: ChoixRecherche): boolean => LES_FACETTES.some((facette) => state[facette].length > 0);

/** What is chosen, without the rest of the state. */
export const choixOf = ({ type, pays, zone, thematique, odd, region, genre }: ChoixRecherche): ChoixRecherche => ({
  type,
  pays,
  zone,
  thematique,
  odd,
  region,
  genre,
});

/** No filter at all. */
export const NO_CHOICE: ChoixRecherche = {
  type: [],
  pays: [],
  zone: [],
  thematique: [],
  odd: [],
  region: [],
  genre: [],
};
