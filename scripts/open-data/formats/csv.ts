import { type CelluleCsv, type FormeCsv, formatCsv } from '../../../src/contract/words/format-csv.ts';
import { type AnyTable, rowOf, type Valeur } from '../colonne.ts';
import type { Morceaux } from './format.ts';

/** Between the values of a list: no spreadsheet takes it for the end of a cell, so that empty places stay empty. */
export const SEPARATEUR_LISTE = '|';
/** What stands for the separator within a value. */
const SEPARATEUR_DANS_VALEUR = '¦';

/** RFC 4180. */
export const CSV: FormeCsv = { separateur: ',', fin: '\r\n', decimale: '.' };
/** What a French spreadsheet opens by a double click: see `BOM`. */
export const CSV_EXCEL: FormeCsv = { separateur: ';', fin: '\r\n', decimale: ',' };
/** Without it, Excel takes UTF-8 for Windows-1252. */
const BOM = '\ufeff';

/** A table as CSV, row by row. */
export function* renderCsv(table: AnyTable, forme: FormeCsv): Morceaux {
  if (forme === CSV_EXCEL) yield BOM;
  yield formatCsv([table.colonnes.map(({ nom }) => nom)], forme);
  for (const record of table.records) yield formatCsv([rowOf(table, record).map(toCellule)], forme);
}

export function toCellule(valeur: Valeur): CelluleCsv {
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return valeur
    .map((one) => String(toCellule(one) ?? '').replaceAll(SEPARATEUR_LISTE, SEPARATEUR_DANS_VALEUR))
    .join(SEPARATEUR_LISTE);
}
