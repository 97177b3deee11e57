import { foldSaisie } from './fold-nom.ts';

const DE = '(?:de la |de l |des |de |du |d )?';
/** What stands before the name of a place, in everyday words. */
const AVANT = RegExp(`^(?:(?:la |le |l )?(?:ville|commune|mairie|municipalite|hotel de ville|village) ${DE})(?=.)`);
const CONSEIL = RegExp(`^(?:le )?conseil (departemental|general|regional) ${DE}`);

/** The text in which the name of a place is looked for: « mairie de Brest » → « brest ». */
export function toPlace(texte: string): string {
  return foldSaisie(texte)
    .replace(AVANT, '')
    .replace(CONSEIL, (_, conseil: string) => (conseil === 'regional' ? 'region ' : 'departement '));
}
