import type { Source } from '../fields/source.ts';
import type { CATEGORIES_APD } from '../guide/categorie-apd.ts';
import type { VigilanceBreve } from '../rules/vigilance.ts';

export type CategorieApd = (typeof CATEGORIES_APD)[number];

/** The rules of a call that can be computed, each share from 0 to 1, and the articles that hold them. Null: no such rule. */
export interface ReglesAppel {
  slug: string;
  titre: string;
  /** The day of the rules. */
  publication: string | null;
  /** Last day to apply, as `2022-12-28`; null when not known. */
  cloture: string | null;
  taux: { categorie: CategorieApd; libelle: string; taux: number }[];
  tauxMultiPays: number | null;
  apportMinimal: number | null;
  valorisationMaximale: number | null;
  dureeMois: { min: number; max: number } | null;
  versements: { dureeMois: number; nombre: number; condition: string } | null;
  articles: Partial<Record<string, string>>;
  source: Source;
  /** Destinations by code: countries, and the territories that the call leaves out (`exclu`, no category). */
  destinations: Destination[];
}

export interface Destination {
  /** ISO code, or `CA-quebec` for a territory left out. */
  code: string;
  nom: string;
  /** With its preposition: « au Maroc ». */
  dans: string;
  /** On the day the call was published; null when the lists do not say. */
  categorie: CategorieApd | null;
  /** Under caution as a whole, it is given no rate. */
  vigilance: VigilanceBreve | null;
  /** Why the call leaves it out, and by which article. */
  exclu?: { texte: string; article: string };
}
