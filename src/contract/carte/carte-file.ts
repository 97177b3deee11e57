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
  /** Index in STATUTS, one digit a row. */
  statuts: string;
  debut: number[];
  fin: number[];
  /**
   * Pairs that no source ties: row, index in `collectivites`, then index in `partenaires`, or, for a country that no
   * partner stands for, the number of partners plus its index in `pays`. Three numbers a pair, one after the other.
   */
  sansLien: number[];
}

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
  /** Cooperations and projects in one order of names: `c` or `p` for each action. */
  ordre: string;
}

/** `/carte/titres.json`: what only the table and the popups need, in the order of the projects. */
export interface TitresFile {
  titres: string[];
  cles: string[];
}
