import type { Coordonnees } from '../schemas/coordonnees.ts';

/** The French side of a link, or the foreign one: never told by colour alone, foreign dots are ringed. */
export type Genre = 'francais' | 'etranger';

/** What a page gives a map to show. */
export interface Place {
  coordonnees: Coordonnees;
  titre: string;
  genre: Genre;
  href?: string;
  /** How many records the dot stands for; 1 unless said. */
  poids?: number;
}

export interface Lien {
  de: Coordonnees;
  vers: Coordonnees;
}
