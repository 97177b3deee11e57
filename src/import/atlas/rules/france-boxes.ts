import type { Coordonnees } from '../../../contract/fields/coordonnees.ts';

/** Boxes that hold the land of France, a little wide: south, north, west, east, in decimal degrees. */
const BOXES: readonly (readonly [south: number, north: number, west: number, east: number])[] = [
  [41.2, 51.3, -5.4, 9.8], // France métropolitaine
  [14.2, 18.3, -63.4, -60.6], // Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy
  [1.8, 6.1, -54.9, -51.3], // Guyane
  [-21.6, -20.6, 55, 56], // La Réunion
  [-13.2, -12.4, 44.8, 45.5], // Mayotte
  [46.5, 47.4, -56.7, -55.9], // Saint-Pierre-et-Miquelon
  [-23, -17.5, 157, 173], // Nouvelle-Calédonie
  [-28.5, -7.5, -155, -134], // Polynésie française
  [-14.6, -12.9, -178.5, -175.8], // Wallis-et-Futuna
  [-51, -11, 39, 79], // Terres australes et antarctiques françaises
];

/** True when a point may be in France, overseas included. */
export function isInFrance({ latitude, longitude }: Coordonnees): boolean {
  return BOXES.some(([south, north, west, east]) => {
    return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
  });
}
