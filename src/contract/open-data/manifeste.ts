// What the site offers to take away, as `donnees/manifeste.json` says it: written by scripts/open-data/, read by the pages.

/** A file to take away. */
export interface FichierDonnees {
  /** What people call its format: « CSV ». */
  format: string;
  /** For whom it is. */
  usage: string;
  /** Without the base path. */
  adresse: string;
  mime: string;
  octets: number;
  sha256: string;
}

/** A column, as the dictionary has it. */
export interface ColonneDonnees {
  nom: string;
  titre: string;
  description: string;
  /** In French: « texte », « liste de nombres entiers ». */
  type: string;
  codes?: readonly string[] | undefined;
}

export interface TableDonnees {
  nom: string;
  titre: string;
  description: string;
  /** Rows. */
  nombre: number;
  /** Rows whose place is known; left out for a table without places. */
  situees?: number | undefined;
  colonnes: readonly ColonneDonnees[];
  fichiers: readonly FichierDonnees[];
  /** Where the API lists it, without the base path. */
  api: string;
  /** Its Table Schema, without the base path. */
  schema: string;
}

export interface ManifesteDonnees {
  titre: string;
  /** The day of the export. */
  date: string;
  source: string;
  licence: string;
  fictif: boolean;
  tables: readonly TableDonnees[];
  /** Everything in one workbook. */
  classeur: FichierDonnees;
  /** What explains and describes: read-me, dictionary, catalogue. */
  documents: readonly FichierDonnees[];
}

/** The folder of the files and of the pages that show them. */
export const DONNEES = '/donnees/';
/** The files that the build writes there and for the API: no page, and not what tells of the publication. */
export const FICHIERS_DONNEES = /^(?:api\/|donnees\/schemas\/|donnees\/(?!publication\.json$)[^/]+\.(?!html$)\w+$)/;
/** The folders where they stand. */
export const DOSSIERS_DONNEES = ['api', 'donnees'];
/** The folder of the static API, and how many rows a page of it has. */
export const API = '/api/v1/';
export const API_PAGE = 100;
export const MANIFESTE = 'donnees/manifeste.json';
