import { LONGUEUR_LIGNE } from '../../../contract/fields/texte.ts';
import { slugify } from '../../../contract/words/slugify.ts';
import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found, quote } from '../found.ts';
import { cleanText } from './clean-text.ts';

/** A theme of the guide, by its slug; its label is read and flagged. */
export const readThematique: Reader<string> = (value, champ) => {
  const { thematiques } = champ.fiche.reference;
  if (typeof value !== 'string') return refuse(champ, 'type-inattendu', `thématique attendue, ${found(value)}`);
  if (thematiques.has(value)) return value;
  const slug = value.length <= LONGUEUR_LIGNE ? slugify(cleanText(value, champ)) : value;
  if (!thematiques.has(slug))
    return refuse(champ, 'thematique-inconnue', `thématique du guide attendue, ${found(value)}`);
  flag(champ, 'thematique-approchee', `${quote(slug)} attendu, ${found(value)}`, `publié : ${quote(slug)}`);
  return slug;
};
