import type { VigilanceBreve } from '../rules/vigilance.ts';

// What a comparison knows of a country and of a collectivité: the records in short, as the JSON of /comparer/ holds them.

/** A name and how many times: « Jumelage », 12. */
export type Part = readonly [nom: string, nombre: number];

export interface FichePays {
  /** ISO code, as the address of a comparison writes it. */
  code: string;
  nom: string;
  slug: string;
  zone: string;
  collectivites: number;
  partenaires: number;
  cooperations: number;
  projets: number;
  programmes: number;
  recherches: number;
  /** What a document counts there for the whole of France, with its year; null when none does. */
  national: string | null;
  /** The highest share that a call paid, and which call; null when the lists do not say, or under caution as a whole. */
  taux: { part: number; situation: string } | null;
  /** Why it is under caution, and whether all of it is; null when it is not. */
  vigilance: VigilanceBreve | null;
  formes: Part[];
  themes: Part[];
}

export interface FicheCollectivite {
  /** Its slug, as the address of a comparison writes it. */
  code: string;
  /** Told apart from all others. */
  nom: string;
  nature: string;
  region?: string;
  population?: number;
  cooperations: number;
  projets: number;
  formes: Part[];
  themes: Part[];
  /** ISO codes. */
  pays: string[];
  /** Aid of the last year declared. */
  aide?: { annee: number; montant: number };
}
