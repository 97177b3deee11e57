import type { Partenaire } from '../../contract/atlas/partenaire.ts';
import type { Colonne } from '../colonnes/match-columns.ts';
import type { Candidat } from '../noms/nearest.ts';
import type { CollectiviteConnue } from '../reference.ts';
import type { Lieu, RegleImport } from '../regles.ts';
import type { Cellule } from '../tableau.ts';

/** What a row says, once read. */
export interface Faits {
  lieu: Lieu;
  fictif: boolean;
  collectivites: CollectiviteConnue[];
  /** Fields of the record of the first collectivité. */
  details: Record<string, unknown>;
  partenaires: Partenaire[];
  /** A project, a link, both; none when the row is one of collectivités or of partners only. */
  actions: Action[];
}

export interface Action {
  genre: 'projet' | 'cooperation';
  /** As the table numbers it. */
  id: string | undefined;
  champs: Record<string, unknown>;
}

/** Rows that give no record, each with its reason. */
export interface Ecartee {
  lieu: Lieu;
  regle: RegleImport;
}

/** How often names were resolved, and what under. */
export interface Bilan {
  francais: Compte;
  etrangers: Compte;
  pays: Compte;
  /** Ways of writing, by id. */
  ecritures: Map<string, Set<string>>;
  /** Names that a person must choose for, with what they may be. */
  aChoisir: Record<Choisi, Map<string, readonly Candidat[]>>;
}

/** What a person may choose for a name that says too little. */
export const CHOISIS = ['collectivites', 'pays', 'partenaires'] as const;
export type Choisi = (typeof CHOISIS)[number];

export interface Compte {
  noms: number;
  reconnus: number;
  nouveaux: number;
  homonymes: number;
  inconnus: number;
}

export const nouveauCompte = (): Compte => ({ noms: 0, reconnus: 0, nouveaux: 0, homonymes: 0, inconnus: 0 });

/** A cell of a row, under a column that fills something. */
export interface Valeur {
  colonne: Colonne;
  cellule: Cellule;
}

/** The cells of a row, by the field that their column fills. */
export type Valeurs = Map<string, Valeur[]>;
