const NBSP = '\u00a0';

/** What a map does not show: a sentence that ends on a list, without its last words, « la liste », which are the link; and the address of that list. */
export interface Absence {
  texte: string;
  liste: string;
}

/** « 3 partenaires sans position connue ne figurent que dans »; null when all are on the map. */
export function tellSansPosition(
  count: number,
  [singulier, pluriel]: readonly [string, string],
  liste: string,
): Absence | null {
  if (count === 0) return null;
  const texte =
    count === 1
      ? `1${NBSP}${singulier} sans position connue ne figure que dans`
      : `${count.toLocaleString('fr')}${NBSP}${pluriel} sans position connue ne figurent que dans`;
  return { texte, liste };
}

/** For places that the frame of a map does not hold; null when it holds all. */
export function tellHorsCadre(count: number, liste: string): Absence | null {
  if (count === 0) return null;
  const texte =
    count === 1
      ? `1${NBSP}lieu, hors du cadre de la carte, ne figure que dans`
      : `${count.toLocaleString('fr')}${NBSP}lieux, hors du cadre de la carte, ne figurent que dans`;
  return { texte, liste };
}
