import { toCellule } from '../../../src/contract/open-data/cellule.ts';
import { BOM, CSV_EXCEL, type FormeCsv, formatCsv } from '../../../src/contract/words/format-csv.ts';
import { type AnyTable, rowOf } from '../colonne.ts';
import type { Morceaux } from './format.ts';

/** RFC 4180. */
export const CSV: FormeCsv = { separateur: ',', fin: '\r\n', decimale: '.' };

/** A table as CSV, row by row. */
export function* renderCsv(table: AnyTable, forme: FormeCsv): Morceaux {
  if (forme === CSV_EXCEL) yield BOM;
  yield formatCsv([table.colonnes.map(({ nom }) => nom)], forme);
  for (const record of table.records) yield formatCsv([rowOf(table, record).map(toCellule)], forme);
}
