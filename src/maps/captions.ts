import { formatNombre } from '../contract/words/format.ts';

/** What a map does not show: a sentence that ends on a list, without its last words, which are the link; and the address of that list. */
export interface Absence {
  texte: string;
  /** « la liste des partenaires » */
  nom: string;
  liste: string;
}

type Nom = readonly [un: string, plusieurs: string];

function tell(count: number, [un, plusieurs]: Nom, raison: string, liste: string): Absence | null {
  if (count === 0) return null;
  const [nom, figure] = count === 1 ? [un, 'figure'] : [plusieurs, 'figurent'];
  return {
    texte: `${formatNombre(count)}\u00a0${nom}${raison} ne ${figure} que dans`,
    nom: `la liste des ${plusieurs}`,
    liste,
  };
}

/** « 3 partenaires sans position connue ne figurent que dans »; null when all are on the map. */
export const tellSansPosition = (count: number, nom: Nom, liste: string): Absence | null =>
  tell(count, nom, ' sans position connue', liste);

/** For places that the frame of a map does not hold; null when it holds all. */
export const tellHorsCadre = (count: number, liste: string): Absence | null =>
  tell(count, ['lieu', 'lieux'], ', hors du cadre de la carte,', liste);
