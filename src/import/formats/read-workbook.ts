import { decodeXML } from 'entities';
import { zipSync } from 'fflate';
import { SANS_RESULTAT } from '../noms/split-cell.ts';
import {
  type Cellule,
  type Fichier,
  FichierIllisible,
  LIGNES_MAX,
  type Lu,
  outOfBounds,
  type Tableau,
  toTableau,
} from '../tableau.ts';
import { asShown, isParlant } from './as-shown.ts';
import { listMasques, nommeMasques } from './masques.ts';

type Genre = 'xlsx' | 'ods';

/** What a table is read from; pictures, macros and their like are left in the archive. */
const UTILES: Readonly<Record<Genre, RegExp>> = {
  xlsx: /^(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml|xl\/worksheets\/(?:[^/]+\.xml$|_rels\/))/i,
  ods: /^(?:mimetype|content\.xml|styles\.xml|meta\.xml|META-INF\/manifest\.xml)$/,
};

/** Whether the files of an archive are those of a workbook. */
export function genreOf(names: ReadonlySet<string>): Genre | 'xlsb' | undefined {
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : undefined;
}

export const isUtile = (name: string): boolean => Object.values(UTILES).some((pattern) => pattern.test(name));

/** Every sheet of a workbook. `files`: what its archive holds, already inflated and counted. */
export async function readWorkbook(
  { nom }: Pick<Fichier, 'nom'>,
  genre: Genre,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Lu> {
  const useful = Object.fromEntries([...files].filter(([name]) => UTILES[genre].test(name)));
  if (genre === 'ods') assertOds(nom, files);
  // The library reads an archive: this one declares what it holds, for it was counted.
  const octets = zipSync(useful, { level: 0 });
  const formats = genre === 'xlsx' ? listParlants(files.get('xl/styles.xml')) : new Set<string>();
  const { sheets } = await openWorkbook(nom, genre, octets, formats.size > 0);
  for (const { rows, cells = new Map() } of sheets) {
    showFormats(rows, cells, formats);
    markUncalculated(rows, cells);
  }
  const tableaux = sheets.map(({ name, rows, merges = [] }): Tableau => {
    const down = merges.filter(({ startRow, endRow }) => endRow > startRow);
    const lignes = fillMerged(rows, down).map((cellules, place) => ({
      numero: place + 1,
      cellules: cellules.map(toCellule),
    }));
    const fusions = down.map(({ startRow, endRow, startCol }) => ({
      colonne: startCol,
      de: startRow + 1,
      a: endRow + 1,
    }));
    return { ...toTableau(nom, name, lignes), fusions };
  });
  const masques = genre === 'ods' ? listMasques(new TextDecoder().decode(files.get('content.xml'))) : undefined;
  return {
    tableaux: tableaux.filter(({ lignes }) => lignes.length > 0),
    remarques: sheets.flatMap((sheet, place) => {
      const caches = nommeMasques(sheet, tableaux[place]?.lignes ?? [], masques?.get(sheet.name));
      if (caches === '') return [];
      return {
        fichier: nom,
        feuille: sheet.name,
        regle: 'feuille-masquee' as const,
        message: `feuille visible en entier attendue, trouvé : ${caches}`,
        correction: 'ce qui est masqué est lu comme le reste : supprimez-le s’il ne doit pas être publié',
      };
    }),
  };
}

/** An OpenDocument of another kind, or one that nobody can read without its password. */
function assertOds(nom: string, files: ReadonlyMap<string, Uint8Array>): void {
  const textOf = (name: string) => new TextDecoder().decode(files.get(name));
  if (textOf('META-INF/manifest.xml').includes('encryption-data'))
    throw new FichierIllisible(
      nom,
      'classeur OpenDocument attendu, classeur protégé par un mot de passe trouvé',
      'ouvrez-le dans un tableur, enlevez le mot de passe, et enregistrez-le à nouveau',
    );
  if (!textOf('mimetype').includes('opendocument.spreadsheet'))
    throw new FichierIllisible(
      nom,
      'classeur OpenDocument (.ods) attendu, document OpenDocument d’une autre sorte trouvé',
      'copiez son tableau dans un tableur, et enregistrez-le en .ods',
    );
}

/**
 * The formats of a workbook that say more than a value, or less. Those that Excel knows without their text are left: it shows
 * them with the currency of whoever opens them; but « avr-19 », its seventeenth, is a month, and « 50 % » no amount.
 */
function listParlants(styles: Uint8Array | undefined): Set<string> {
  const text = new TextDecoder().decode(styles);
  const codes = [...text.matchAll(/\bformatCode="([^"]*)"/g)].map(([, code = '']) => decodeXML(code));
  for (const [id, code] of Object.entries(DEVINES)) if (text.includes(`numFmtId="${id}"`)) codes.push(code);
  return new Set(codes.filter(isParlant));
}

const DEVINES = { 9: '0%', 10: '0.00%', 17: 'mmm-yy' };

/** Puts the text that a person sees in the place of a value whose format says more, or less. */
function showFormats(rows: unknown[][], cells: ReadonlyMap<string, CelluleStylee>, formats: ReadonlySet<string>): void {
  if (formats.size === 0) return;
  for (const [key, { style }] of cells) {
    if (style?.numFmt === undefined || !formats.has(style.numFmt)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cellules = rows[row];
    if (cellules !== undefined) cellules[column] = asShown(cellules[column], style.numFmt);
  }
}

interface CelluleStylee {
  style?: { numFmt?: string };
  formula?: string;
}

/** A program that writes formulas without their results leaves cells that only look empty, where the row says something. */
function markUncalculated(rows: unknown[][], cells: ReadonlyMap<string, CelluleStylee>): void {
  for (const [key, { formula }] of cells) {
    if (formula === undefined) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cellules = rows[row];
    if (cellules?.[column] === null && cellules.some((value) => isFilled(value) && value !== SANS_RESULTAT))
      cellules[column] = SANS_RESULTAT;
  }
}

async function openWorkbook(nom: string, genre: Genre, octets: Uint8Array, readStyles: boolean) {
  try {
    const options = { maxRows: LIGNES_MAX + 1, readStyles };
    if (genre === 'ods') return await (await import('hucre/ods')).readOds(octets, options);
    return await (await import('hucre/xlsx')).readXlsx(octets, options);
  } catch (error) {
    // A sheet whose corners are used and that is empty in between: the library counts its cells before it makes them.
    if (/cells|dimension|exceed|limit/i.test((error as Error).message))
      throw outOfBounds(nom, 'feuille d’une taille raisonnable attendue, feuille démesurée trouvée');
    throw new FichierIllisible(
      nom,
      `classeur ${genre === 'ods' ? 'OpenDocument (.ods)' : 'Excel (.xlsx)'} attendu, fichier abîmé trouvé`,
      'ouvrez-le dans un tableur et enregistrez-le à nouveau, ou exportez-le en CSV',
      { cause: error },
    );
  }
}

interface Fusion {
  startRow: number;
  endRow: number;
  startCol: number;
  endCol: number;
}

/** A cell merged downwards says its value for each of its rows: the collectivité of several projects. A merged title stays one cell. */
function fillMerged<T>(rows: readonly (readonly T[])[], down: readonly Fusion[]): readonly (readonly T[])[] {
  if (down.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol, endCol } of down) {
    const value = rows[startRow]?.[startCol];
    if (value === undefined || value === null) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row++) {
      const cells = filled[row];
      // A title over several columns has nothing beside it.
      if (cells !== undefined && (startCol === endCol || rows[row]?.some(isFilled))) cells[startCol] = value;
    }
  }
  return filled;
}

const isFilled = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

function toCellule(value: unknown): Cellule {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : String(value);
}
