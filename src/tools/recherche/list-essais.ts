import type { PlanRecherche } from '../../contract/recherche/entree.ts';
import { searchWords } from '../../contract/recherche/words.ts';
import { rankIntention, readRequete } from './rank.ts';

/** Words to look for in texts; `pour`, how they are called when they are not all that was asked. */
export interface Essai {
  mots: readonly string[];
  pour: readonly string[] | null;
}

/**
 * What to look for in texts, in turn, until some hold it all: what was typed; what says what is looked for; this without what
 * somebody wants to do with it (« financer un forage »); then subjects by the name that the site gives them.
 */
export function listEssais(texte: string, plan: Pick<PlanRecherche, 'intentions' | 'vides'>): Essai[] {
  const requete = readRequete(texte, plan);
  const { mots, utiles } = requete;
  const themes = new Map<string, string>();
  const wanted = new Set<string>();
  for (const intention of plan.intentions) {
    const found = rankIntention(intention, requete);
    for (const mot of found?.expliques ?? []) {
      wanted.add(mot);
      if (found?.piste.type === 'thematique' && !themes.has(mot)) themes.set(mot, intention.titre);
    }
  }
  const written = texte.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const asTyped = (mot: string) => written.find((one) => searchWords(one).includes(mot)) ?? mot;
  const objets = utiles.filter((mot) => !wanted.has(mot) || themes.has(mot));
  const sujets = [...new Set(objets.map((mot) => themes.get(mot) ?? asTyped(mot)))];
  return [
    { mots, pour: null },
    { mots: utiles, pour: null },
    { mots: objets, pour: objets.map(asTyped) },
    { mots: sujets.flatMap(searchWords), pour: sujets },
  ].filter(({ mots }) => mots.length > 0);
}
