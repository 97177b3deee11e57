const NBSP = '\u00a0';

/** « 3 partenaires sans position connue ne figurent que dans la liste. »; null when all are on the map. */
export function sansPositionText(count: number, [singulier, pluriel]: readonly [string, string]): string | null {
  if (count === 0) return null;
  if (count === 1) return `1${NBSP}${singulier} sans position connue ne figure que dans la liste.`;
  return `${count.toLocaleString('fr')}${NBSP}${pluriel} sans position connue ne figurent que dans la liste.`;
}

/** For places that the frame of a map does not hold; null when it holds all. */
export function horsCadreText(count: number): string | null {
  if (count === 0) return null;
  if (count === 1) return `1${NBSP}lieu, hors du cadre de la carte, ne figure que dans la liste.`;
  return `${count.toLocaleString('fr')}${NBSP}lieux, hors du cadre de la carte, ne figurent que dans la liste.`;
}
