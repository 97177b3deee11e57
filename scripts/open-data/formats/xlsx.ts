import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { toCellule, type Valeur } from '../../../src/contract/open-data/cellule.ts';
import { type AnyTable, type Colonne, rowOf } from '../colonne.ts';

/** What a cell may hold, in characters: the format says so. */
export const CELLULE_MAX = 32_767;
const COUPE = ' … (coupé : voir le CSV)';
/** What the name of a sheet may hold, in characters. */
const FEUILLE_MAX = 31;

/**
 * One workbook: a first sheet that says how to read it, then one a table. Texts are texts: nothing runs, and nothing is
 * changed but what is too long for a cell.
 * @param lisezMoi lines of the first sheet
 * @param date of the export, which stands for the hour of the writing
 */
export async function renderXlsx(
  tables: readonly AnyTable[],
  lisezMoi: readonly string[],
  date: string,
): Promise<Uint8Array> {
  const intro: WriteSheet = {
    name: 'Lisez-moi',
    columns: [{ width: 120 }],
    rows: lisezMoi.map((line) => [line]),
    cells: bold([lisezMoi[0] ?? '']),
  };
  const zip = await writeXlsx({
    sheets: [intro, ...tables.map(toSheet)],
    properties: { created: new Date(`${date}T00:00:00Z`), modified: new Date(`${date}T00:00:00Z`) },
  });
  return withoutClock(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength));
}

/** The first day that an archive can name, at midnight. */
const PREMIER_JOUR = 0x0021_0000;

/** An archive whose files bear no hour: the same data give the same bytes, and the same print. */
function withoutClock(zip: Buffer): Buffer {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    zip.writeUInt32LE(PREMIER_JOUR, at + 12);
    zip.writeUInt32LE(PREMIER_JOUR, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function toSheet(table: AnyTable): WriteSheet {
  const head = table.colonnes.map(({ nom }) => nom);
  return {
    name: table.nom.slice(0, FEUILLE_MAX),
    columns: table.colonnes.map(({ forme, liste }) => ({
      width: forme === 'texte' ? 24 : 14,
      ...(forme === 'jour' && !liste && { numFmt: 'yyyy-mm-dd' }),
    })),
    rows: [
      head,
      ...table.records.map((record) =>
        rowOf(table, record).map((valeur, place) => toCell(valeur, table.colonnes[place] as Colonne<never>)),
      ),
    ],
    cells: bold(head),
    freezePane: { rows: 1, columns: 1 },
  };
}

/** The cells of the first row. */
const bold = (head: readonly string[]): WriteSheet['cells'] =>
  new Map(head.map((value, place) => [`0,${place}`, { value, style: { font: { bold: true } } }]));

/** Codes that are made of figures stay texts: a spreadsheet would drop their zeros. */
function toCell(valeur: Valeur, { forme, liste }: Pick<Colonne<never>, 'forme' | 'liste'>): CellValue {
  if (valeur === null || valeur === '') return null;
  if (!liste && forme === 'jour') return new Date(`${valeur}T00:00:00Z`);
  if (!liste && typeof valeur === 'number') return valeur;
  const text = String(toCellule(valeur) ?? '');
  if (text === '') return null;
  return text.length > CELLULE_MAX ? text.slice(0, CELLULE_MAX - COUPE.length) + COUPE : text;
}
