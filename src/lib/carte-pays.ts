import type { Vue } from './projections.ts';

/** content/generated/cartes/pays/BJ.json: a country and what surrounds it, paths in whole tenths of a unit. */
export interface CartePaysFile {
  code: string;
  /** In units; the map starts at 0, 0. */
  largeur: number;
  hauteur: number;
  vues: Vue[];
  pays: string;
  /** Path data of all the other countries in the frame. */
  voisins: string;
}
