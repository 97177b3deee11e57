import { foldText } from '../words/fold-text.ts';

/** What stands before the name of a place, in everyday words. */
const AVANT =
  /^(?:(?:la |le |l )?(?:ville|commune|mairie|municipalite|hotel de ville|village) (?:des |de la |de l |de |du |d )?)(?=.)/;
const CONSEIL = /^(?:le )?(?:conseil (departemental|general|regional) |cd ?(?=\d))(?:des |de la |de l |de |du |d )?/;

/** The text in which the name of a place is looked for: « mairie de Brest » → « brest ». */
export function toPlace(texte: string): string {
  const folded = foldText(texte);
  return folded
    .replace(AVANT, '')
    .replace(CONSEIL, (_, conseil?: string) => (conseil === 'regional' ? 'region ' : 'departement '));
}
