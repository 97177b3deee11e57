// What the page and its worker say to each other.
import type { Diagnostic } from '../../contract/diagnostic.ts';
import type { Correspondance } from '../../import/correspondance.ts';
import type { Choisi } from '../../import/fiches/faits.ts';
import type { Candidat } from '../../import/noms/nearest.ts';
import type { Fichier } from '../../import/tableau.ts';

export interface Demande {
  reference: string;
  fichiers: readonly Fichier[];
  /** Day of the export. */
  date: string;
  /** What the person chose of the columns and of the names; undefined at first. */
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

/** A name that says too little, and what it may stand for. */
export interface NomAChoisir {
  genre: Choisi;
  nom: string;
  candidats: readonly Candidat[];
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
  aChoisir: readonly NomAChoisir[];
  /** Code and name of each country. */
  pays: readonly (readonly [code: string, nom: string])[];
  diagnostics: readonly Diagnostic[];
  /** What each rule met is called. */
  titres: Readonly<Record<string, string>>;
  /** How many cases of each rule are counted and not told. */
  omises: Readonly<Record<string, number>>;
  /** The export as JSON; null when there is none. */
  atlas: string | null;
  correspondance: string;
}

export type Reponse =
  | { genre: 'etape'; texte: string; part: number | null }
  | { genre: 'verifie'; resultat: Verifie }
  | { genre: 'echec'; texte: string };
