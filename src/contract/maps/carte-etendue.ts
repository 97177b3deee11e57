import type { Vue, XY } from './projections.ts';

/** A small globe in a corner of the map: where in the world this is. */
export interface Situation {
  centre: XY;
  rayon: number;
  /** Path data, in whole tenths of a unit as all the others. */
  terre: string;
  pays: string;
}

/**
 * `content/generated/cartes/pays/BJ.json`, `…/zones/sahel.json`, `…/programmes/….json`: the countries that a map is about,
 * and what surrounds them.
 */
export interface CarteEtendue {
  /** In units; the map starts at 0, 0. */
  largeur: number;
  hauteur: number;
  vue: Vue;
  pays: string;
  /** Path data of all the other countries in the frame. */
  voisins: string;
  /** Where the name of each country may stand, the best place first; empty for a single country. */
  noms: { code: string; places: XY[] }[];
  /** Null where half a hemisphere is shown already. */
  situation: Situation | null;
}
