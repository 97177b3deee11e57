// What the page and its worker say to each other.
import type { Diagnostic } from '../../contract/diagnostic.ts';
import type { Correspondance } from '../../import/correspondance.ts';
import type { Fichier } from '../../import/tableau.ts';

export interface Demande {
  reference: string;
  fichiers: readonly Fichier[];
  /** Day of the export. */
  date: string;
  /** What the person chose of the columns; undefined at first. */
  correspondance: Correspondance | undefined;
}

/** A field that a column may fill. */
export interface ChampMontre {
  cle: string;
  nom: string;
}

export interface ColonneMontree {
  nom: string;
  champ: string | null;
  confiance: number;
  remplies: number;
}

/** What was read, ready to be shown and taken away. */
export interface Verifie {
  /** Sentences. */
  resume: readonly string[];
  tableaux: readonly {
    nom: string;
    fichier: string;
    feuille: string | undefined;
    entetes: number | undefined;
    colonnes: readonly ColonneMontree[];
  }[];
  /** Every field, for who corrects a column: the page itself knows none. */
  champs: readonly ChampMontre[];
  diagnostics: readonly Diagnostic[];
  omissions: readonly { rule: string; nombre: number }[];
  /** The export as JSON; null when there is none. */
  atlas: string | null;
  correspondance: string;
}

export type Reponse =
  | { genre: 'etape'; texte: string; part: number | null }
  | { genre: 'verifie'; resultat: Verifie }
  | { genre: 'echec'; texte: string };
