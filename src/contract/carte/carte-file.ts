// What the map loads when it opens: two files of columns, lists of numbers and of names instead of records, so that
// 25,000 actions weigh a few hundred kilobytes. « Action » stands for a cooperation or a project.
import type { FORMES_COOPERATION } from '../atlas/cooperation.ts';

/** The forms in the order of their numbers in the files. A project whose `cadre` is an external action is one. */
export const FORMES = [
  'jumelage',
  'cooperation',
  'pacte-amitie',
  'transfrontaliere',
  'action-exterieure',
  'projet',
] as const satisfies readonly ((typeof FORMES_COOPERATION)[number] | 'projet')[];
export type FormeAction = (typeof FORMES)[number];

/** Several values a row, one row after the other: `n` says how many each row has, `v` holds them all. */
export interface ListColumn {
  n: number[];
  v: number[];
}

/** Names and positions, sorted by name; `cles` is what the slug adds to the name (`slug-keys.ts`). */
export interface PlaceColumns {
  noms: string[];
  cles: string[];
  /** Hundredths of a degree; null for a place without position. */
  lon: (number | null)[];
  lat: (number | null)[];
}

/** What cooperations and projects share. A year is 0 when it is not known. */
export interface ActionColumns {
  /** Indexes in `collectivites`, in the order of the record. */
  collectivites: ListColumn;
  partenaires: ListColumn;
  thematiques: ListColumn;
  /** Index in FORMES, one digit a row. */
  formes: string;
  debut: number[];
  fin: number[];
  /**
   * Pairs that no source ties: row, index in `collectivites`, then index in `partenaires`, or, for a country that no
   * partner stands for, the number of partners plus its index in `pays`. Three numbers a pair, one after the other.
   */
  sansLien: number[];
}

/** A field of the contract that its schema says to filter by: a filter of the map, a column of its CSV. */
export interface ChampColumn {
  /** Its name in the contract, in the address and in CSV. */
  cle: string;
  /** French label. */
  titre: string;
  /** Codes that actions may have, and their French names; none where no action has any. */
  codes: string[];
  noms: string[];
  /** Of each: 1 + the index of its code, or of several; 0 where nothing is known. */
  cooperations: (number | number[])[];
  projets: (number | number[])[];
}

/** Parameters of the address that no field of the contract may be called. */
export const PARAMETRES_PROPRES = [
  'q',
  'pays',
  'thematique',
  'forme',
  'region',
  'collectivite',
  'partenaire',
  'de',
  'a',
  'periode',
  'tri',
  'page',
  'vue',
] as const;

/** `/carte/actions.json` */
export interface CarteFile {
  pays: {
    codes: string[];
    noms: string[];
    slugs: string[];
    /** Why it is under caution; empty when it is not. */
    vigilances: string[];
    lon: (number | null)[];
    lat: (number | null)[];
  };
  /** A theme and its parts: `parents` is an index, −1 for a theme. */
  thematiques: { slugs: string[]; noms: string[]; parents: number[] };
  regions: { slugs: string[]; noms: string[] };
  /** `regions` is an index, −1 when the collectivité has none. */
  collectivites: PlaceColumns & { regions: number[] };
  partenaires: PlaceColumns & { pays: number[] };
  /** In the order of « Angers – Bamako ». */
  cooperations: ActionColumns;
  /** In the order of their titles; `pays` holds the countries that no partner of the project stands for. */
  projets: ActionColumns & { pays: ListColumn };
  /** In the order of the schemas. */
  champs: ChampColumn[];
  /** Cooperations and projects in one order of names: `c` or `p` for each action. */
  ordre: string;
}

/** `/carte/titres.json`: what only the list, the card and the text filter need, in the order of the projects. */
export interface TitresFile {
  titres: string[];
  cles: string[];
}
