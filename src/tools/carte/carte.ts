import type { CarteFile, ChampColumn } from '../../contract/carte/carte-file.ts';
import type { Lists } from '../../contract/carte/list-column.ts';
import type { Positions } from '../explorer/cluster-places.ts';

/** Named places with a page each; indexes follow the order of names. */
export interface NamedPlaces extends Positions {
  noms: string[];
  cles: string[];
}

/** The data of the map in memory, as columns. An action is known by its index, which follows the order of names. */
export interface Carte {
  /** How many actions there are. */
  total: number;
  pays: Positions & Pick<CarteFile['pays'], 'codes' | 'noms' | 'slugs' | 'vigilances'>;
  thematiques: { slugs: string[]; noms: string[]; parents: number[] };
  regions: { slugs: string[]; noms: string[] };
  collectivites: NamedPlaces & { regions: number[] };
  partenaires: NamedPlaces & { pays: number[] };
  /** Index in FORMES. */
  formes: Uint8Array;
  /** Fields of the contract that filter: of each action, indexes in `codes`. */
  champs: (Pick<ChampColumn, 'cle' | 'titre' | 'codes' | 'noms'> & { valeurs: Lists })[];
  /** Years; 0 when not known. */
  debut: Uint16Array;
  fin: Uint16Array;
  /** Of each action: indexes in the lists above. */
  actions: {
    collectivites: Lists;
    partenaires: Lists;
    /** Of its partners, and those that only the project names. */
    pays: Lists;
    /** With the theme that each part belongs to. */
    thematiques: Lists;
    /** Of its collectivités. */
    regions: Lists;
    /** Where it takes place: indexes in `lieux`. Empty when no position is known. */
    lieux: Lists;
  };
  /** Of the actions that do not tie everybody everywhere: the pairs of a collectivité and a place that none draws. */
  sansTrait: ReadonlyMap<number, ReadonlySet<number>>;
  /** Of each action, its rank among the projects, where its title stands; −1 for a cooperation. */
  rangs: Int32Array;
  /**
   * The places of the map: first the partners, then, from `partenaires.noms.length` on, the countries, which stand for
   * what happens nobody knows where in them.
   */
  lieux: Positions;
}

/** The country of a place of the map. */
export function paysOfLieu({ partenaires }: Carte, lieu: number): number {
  const count = partenaires.noms.length;
  return lieu < count ? (partenaires.pays[lieu] ?? -1) : lieu - count;
}

/** A collectivité and a place of the map, as one number. */
export const pairOf = ({ lieux }: Pick<Carte, 'lieux'>, collectivite: number, lieu: number): number =>
  collectivite * lieux.lon.length + lieu;

/** True when the place is only a country: nobody knows where in it. */
export const isPaysSeul = ({ partenaires }: Carte, lieu: number): boolean => lieu >= partenaires.noms.length;
