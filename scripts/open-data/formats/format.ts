import type { AnyTable } from '../colonne.ts';

/** A file, piece by piece: a large table is never held whole as text. */
export type Morceaux = Iterable<string | Uint8Array>;

/** What a file says of itself, wherever its format has room for it. */
export interface Entete {
  titre: string;
  description: string;
  /** Its permanent address. */
  adresse: string;
  /** The day of the export. */
  date: string;
  source: string;
  licence: string;
  fictif: boolean;
}

/** A way to write a table. */
export interface Format {
  /** The end of the name of the file: `-excel.csv`. */
  suffixe: string;
  /** What people call it. */
  titre: string;
  /** For whom it is. */
  usage: string;
  mime: string;
  /** Left out: every table has it. */
  pour?: (table: AnyTable) => boolean;
  render: (table: AnyTable, entete: Entete) => Morceaux;
}
