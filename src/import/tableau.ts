// What the readers of every format give: rows of cells, each with the place that a person finds it at.

/** What a cell holds. A list comes from JSON only: the values of an array, in its order. */
export type Cellule = string | number | boolean | Date | null | readonly Cellule[];

export interface Ligne {
  /** As the file counts its rows, from 1: what a spreadsheet shows at the left. */
  numero: number;
  cellules: readonly Cellule[];
}

/** A sheet, a file of one table, or an array of a JSON document. */
export interface Tableau {
  fichier: string;
  /** Of a workbook; the path of the array in a JSON document. */
  feuille: string | undefined;
  /** When the format names its columns by itself (JSON); else they are looked for in the rows. */
  noms: readonly string[] | undefined;
  /** Rows with something in them, in their order. */
  lignes: readonly Ligne[];
  /** Cells merged downwards: their column, and their rows as the file counts them. */
  fusions?: readonly { colonne: number; de: number; a: number }[];
}

/** Bytes under a name. */
export interface Fichier {
  nom: string;
  octets: Uint8Array;
}

/** A file that cannot be read at all: what was expected and found, and how to mend it. In French. */
export class FichierIllisible extends Error {
  override name = 'FichierIllisible';
  readonly fichier: string;
  readonly correction: string;

  constructor(fichier: string, message: string, correction: string, options?: ErrorOptions) {
    super(message, options);
    this.fichier = fichier;
    this.correction = correction;
  }
}

/** A file that holds more than is read. */
export class FichierDemesure extends FichierIllisible {
  override name = 'FichierDemesure';
}

/** What a person writes for a column that fills nothing. */
export const IGNORER = 'ignorer';

/** Something that a reader did and says: how a text was decoded, a sheet that is hidden. */
export interface Remarque {
  fichier: string;
  feuille?: string | undefined;
  ligne?: number | undefined;
  regle: 'encodage' | 'guillemets' | 'feuille-masquee' | 'archive' | 'json';
  message: string;
  correction: string;
}

/** A file that is an export of the Atlas already: its records are kept as they are. */
export interface Export {
  fichier: string;
  export: Readonly<Record<string, unknown>>;
  sections: Readonly<Record<'collectivites' | 'partenaires' | 'cooperations' | 'projets', readonly unknown[]>>;
}

/** What was read of the files. */
export interface Lu {
  tableaux: Tableau[];
  exports?: Export[];
  remarques: Remarque[];
}

/** Bounds of what is read: ten times the national Atlas, and no column that a person could name. */
export const OCTETS_MAX = 128 * 1024 * 1024;
export const LIGNES_MAX = 500_000;
export const COLONNES_MAX = 1000;
const CELLULES_MAX = 10_000_000;
export const FICHIERS_MAX = 200;

const estVide = (cellule: Cellule | undefined): boolean =>
  cellule === undefined ||
  cellule === null ||
  (typeof cellule === 'string' && cellule.trim() === '') ||
  (Array.isArray(cellule) && cellule.every(estVide));

/** A table of raw rows, without the empty ones and the empty cells at their ends. @throws FichierIllisible when it is out of bounds */
export function toTableau(
  fichier: string,
  feuille: string | undefined,
  rows: Iterable<Ligne>,
  noms?: readonly string[],
): Tableau {
  const lignes: Ligne[] = [];
  let cells = 0;
  for (const { numero, cellules } of rows) {
    const last = cellules.findLastIndex((cellule) => !estVide(cellule));
    if (last === -1) continue;
    cells += last + 1;
    if (last >= COLONNES_MAX)
      throw outOfBounds(
        fichier,
        `${COLONNES_MAX} colonnes au plus attendues, ${last + 1} trouvées à la ligne ${numero}`,
      );
    if (lignes.length >= LIGNES_MAX)
      throw outOfBounds(fichier, `${LIGNES_MAX} lignes au plus attendues, davantage trouvées`);
    if (cells > CELLULES_MAX)
      throw outOfBounds(fichier, `${CELLULES_MAX} cellules au plus attendues, davantage trouvées`);
    lignes.push({ numero, cellules: cellules.slice(0, last + 1) });
  }
  return { fichier, feuille, noms, lignes };
}

export function outOfBounds(fichier: string, message: string): FichierDemesure {
  return new FichierDemesure(
    fichier,
    message,
    'vérifiez que c’est le bon fichier ; supprimez les lignes et les colonnes vides, ou partagez-le en plusieurs',
  );
}
