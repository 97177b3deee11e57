import type { Coordonnees } from '../fields/coordonnees.ts';

/** The French side of a link, or the foreign one. */
export type Cote = 'francais' | 'etranger';

/**
 * What a mark stands for: a side of a link, a foreign authority that looks for a partner, a destination of a programme.
 * Never told by colour alone: ring, disc, hollow diamond, square.
 */
export type Marque = Cote | 'recherche' | 'programme';

/** What a page gives a map to show. */
export interface Place {
  coordonnees: Coordonnees;
  titre: string;
  marque: Marque;
  href?: string;
  /** How many records the mark stands for; 1 unless said. */
  poids?: number;
}

export interface Arc {
  de: Coordonnees;
  vers: Coordonnees;
  /** What its ends are called, for a map that says so. */
  noms?: readonly [de: string, vers: string];
}
