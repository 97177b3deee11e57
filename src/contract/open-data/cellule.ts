// How a value of a table is written in a cell: the same in the files that the build writes and in those that a page hands over.
import type { CelluleCsv } from '../words/format-csv.ts';

type Simple = string | number | boolean | null;
/** Null: nobody knows. Lists of the same record that go together keep their places, so that they may hold nulls. */
export type Valeur = Simple | readonly Simple[];

/** Between the values of a list: no spreadsheet takes it for the end of a cell, so that empty places stay empty. */
export const SEPARATEUR_LISTE = '|';
/** What stands for the separator within a value. */
const SEPARATEUR_DANS_VALEUR = '¦';

export function toCellule(valeur: Valeur | undefined): CelluleCsv {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (valeur === null || valeur === undefined || typeof valeur !== 'object') return valeur;
  return valeur
    .map((one) => String(toCellule(one) ?? '').replaceAll(SEPARATEUR_LISTE, SEPARATEUR_DANS_VALEUR))
    .join(SEPARATEUR_LISTE);
}
