// What a table of open data is: described once, for every format, the API, the schemas, the dictionary and the catalogue.
import type { Coordonnees } from '../../src/contract/fields/coordonnees.ts';
import type { Valeur } from '../../src/contract/open-data/cellule.ts';

/** How a value is written; `date` may stop at the year or the month, `jour` may not. */
export type Forme = 'texte' | 'entier' | 'nombre' | 'vrai-faux' | 'jour' | 'date' | 'adresse';

export interface Colonne<R> {
  /** `mis_a_jour`: what stands at the head of the column, in every format. */
  nom: string;
  titre: string;
  description: string;
  forme: Forme;
  liste: boolean;
  /** Never empty. */
  obligatoire: boolean;
  /** The only values that it takes. */
  codes?: readonly string[] | undefined;
  valeur: (record: R) => Valeur;
}

/** @template R what a row is made of */
export interface Table<R> {
  /** The name of its files. */
  nom: string;
  titre: string;
  /** What a row is, and what is left out. */
  description: string;
  /** Words by which a catalogue finds it. */
  motsCles: readonly string[];
  records: readonly R[];
  /** The first is the key of a row, unique and stable, and is called `id`. */
  colonnes: readonly Colonne<R>[];
  /** Where a row stands; left out for a table without places. */
  place?: ((record: R) => Coordonnees | undefined) | undefined;
}

/** A table whose columns alone know what its rows are made of. */
// biome-ignore lint/suspicious/noExplicitAny: tables of different records stand in one list, each with its own columns.
export type AnyTable = Table<any>;

/** A table whose values are found once, however many files say them, and all that it says as a text. */
export function fillTable(table: AnyTable): { table: AnyTable; texte: string } {
  const { records, colonnes, place } = table;
  const rows = new Map(records.map((record) => [record, rowOf(table, record)]));
  const filled = colonnes.map((colonne, rank) => ({
    ...colonne,
    valeur: (record: unknown) => rows.get(record)?.[rank] ?? null,
  }));
  const texte = JSON.stringify([{ ...table, records: [] }, [...rows.values()], place && records.map(place)]);
  return { table: { ...table, colonnes: filled }, texte };
}

/** The values of a row, in the order of the columns. */
export const rowOf = <R>(table: Pick<Table<R>, 'colonnes'>, record: R): Valeur[] =>
  table.colonnes.map(({ valeur }) => valeur(record));

/** A row as JSON has it: by name of column, typed. */
export const objectOfRow = <R>(table: Pick<Table<R>, 'colonnes'>, record: R): Record<string, Valeur> =>
  Object.fromEntries(table.colonnes.map(({ nom, valeur }) => [nom, valeur(record)]));
