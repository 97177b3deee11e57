import type { OffreRecord } from '../content/records.ts';

/** Something to join, as the finder reads it. */
export interface Offre extends Omit<OffreRecord, 'origine' | 'source' | 'verifie'> {
  /** « Offre publiée en 2020, non vérifiée depuis » */
  age: string;
  /** Themes and those that they are a part of: a theme asked for finds its parts too. */
  thematiquesLarges: string[];
}

/** What `/programmes/programmes.json` holds. */
export interface OffresData {
  offres: Offre[];
  /** Names by ISO code. */
  pays: Record<string, string>;
  /** Names of their zones, by ISO code. */
  zones: Record<string, string>;
  /** Why it is under caution, by ISO code. */
  vigilances: Record<string, string>;
  /** Names by slug. */
  thematiques: Record<string, string>;
}
