import { withBase } from '../../contract/addresses/with-base.ts';
import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import { loadData } from '../kit/load-data.ts';
import { mend } from '../recherche/mend.ts';
import { type LireNoms, loadNoms } from './annuaire.ts';
import { findCollectivites } from './find-collectivites.ts';

/** « Paris 15e arrondissement », « Lyon 3 », « Brest 44 »: figures that are part of no name. */
const CHIFFRES = /\d+\s*(?:ers?|[eè]mes?|e)?(?!\p{L})(?:\s*arr\p{L}*)?/giu;

/** What a text that no collectivité answers may stand for, as a person would write it, and the collectivités that bear it. */
export interface Proposition {
  texte: string;
  collectivites: readonly CollectiviteTrouvee[];
}

/**
 * The text without its figures, then with the slips that the search mends; null when nothing answers.
 * @throws when a file of the annuaire does not come
 */
export async function proposeCollectivites(text: string): Promise<Proposition | null> {
  const essais = [text.replace(CHIFFRES, ' ').trim(), await mendNoms(text)];
  for (const texte of essais) {
    const collectivites = texte === null || texte === '' || texte === text ? [] : await findCollectivites(texte);
    if (texte !== null && collectivites.length > 0) return { texte, collectivites };
  }
  return null;
}

const mendNoms = (text: string): Promise<string | null> => mend(text, SOURCES, new Set());

/** A name of one word, as one that is typed. */
const UN_MOT = /^\p{L}+$/u;

/** Here nothing begins so and every name of a collectivité counts: a word of a text, the name of a small commune are no excuse. */
const noms: LireNoms = async (nom) => {
  const fichier = await loadNoms(nom);
  const communes = fichier.lignes.map((ligne) => ligne.nom).filter((nom) => UN_MOT.test(nom));
  return { ...fichier, cibles: [...fichier.cibles, ...communes], autres: '' };
};
const SOURCES = { noms, tete: () => loadData<string[]>(withBase('/recherche/tete.json')), limit: () => ({ noms }) };
