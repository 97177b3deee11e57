import type { CarteEtendue } from '../contract/maps/carte-etendue.ts';
import type { Marque, Place } from '../contract/maps/place.ts';
import { type Project, projectVues } from '../contract/maps/projections.ts';
import { dotBoxes, labelDots, labelSize } from './label-dots.ts';
import { type DrawnDot, drawDots } from './marks.ts';
import { type Dot, mergePlaces } from './merge-places.ts';
import { type Box, boxAround, type Label, labelBox, placeNames } from './place-labels.ts';

interface DrawnEtendue {
  dots: DrawnDot[];
  /** Names of towns. */
  labels: Label[];
  /** Names of countries, on a map that shows several. */
  noms: Label[];
  /** Places that the frame does not hold: an island far from the mainland. */
  horsCadre: number;
}

const TOUCHING: Readonly<Record<Marque, number>> = { francais: 7, etranger: 7, recherche: 9, programme: 6 };
const MAX_LABELS = 12;
const MAX_NAMES = 30;

/** Places on a map's plane, those that touch merged, and how many it does not show. */
export function dotsOf(places: readonly Place[], project: Project): { dots: Dot[]; horsCadre: number } {
  const projected = places.flatMap(({ coordonnees: { longitude, latitude }, marque, poids = 1, titre }): Dot[] => {
    const xy = project([longitude, latitude]);
    return xy ? [{ xy, marque, poids, titres: [titre] }] : [];
  });
  return { dots: mergePlaces(projected, TOUCHING).dots, horsCadre: places.length - projected.length };
}

function drawNames({ noms, largeur }: CarteEtendue, nomOf: (code: string) => string, frame: Box, obstacles: Box[]) {
  const requests = noms.map(({ code, places }, rank) => ({ text: nomOf(code), places, poids: -rank, frame }));
  return placeNames(requests, { fontSize: labelSize(largeur), max: MAX_NAMES, obstacles });
}

/**
 * One or several countries, the marks of their places, the names of the largest.
 * @param nomOf the name of a country by its ISO code
 */
export function drawEtendue(
  carte: CarteEtendue,
  places: readonly Place[],
  nomOf: (code: string) => string,
): DrawnEtendue {
  const { largeur, hauteur, vue, situation } = carte;
  const { dots, horsCadre } = dotsOf(places, projectVues([vue]));
  const frame: Box = { left: 0, top: 0, right: largeur, bottom: hauteur };
  const obstacles = situation ? [boxAround(situation.centre, situation.rayon + 2)] : [];
  const noms = drawNames(carte, nomOf, frame, [...obstacles, ...dotBoxes(dots, largeur)]);
  const taken = noms.map((nom) => labelBox(nom, labelSize(largeur)));
  const space = { largeur, frameOf: () => frame, max: MAX_LABELS, obstacles: [...obstacles, ...taken] };
  return { dots: drawDots(dots), labels: labelDots(dots, space), noms, horsCadre };
}
