import { type Lists, rowOf } from '../../contract/carte/list-column.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import type { Carte } from './carte.ts';
import type { TitresProjets } from './describe-action.ts';

/** Of each action, 1 when it answers a text; null when the text asks nothing. */
export type FindTexte = (texte: string) => Uint8Array | null;

/**
 * Looks in what names an action: its title, who acts, where. Each word must be found, in any of them. Names are folded
 * when somebody first asks.
 */
export function createFindTexte(carte: Carte, titres: () => TitresProjets): FindTexte {
  const { collectivites, partenaires, pays, thematiques, actions, rangs, total } = carte;
  let folded: { titres: TitresProjets; noms: string[]; places: { noms: string[]; lists: Lists }[] } | undefined;
  const fold = () => {
    if (folded?.titres !== titres())
      folded = {
        titres: titres(),
        noms: titres().map(({ nom }) => foldText(nom)),
        places: folded?.places ?? [
          { noms: collectivites.noms.map(foldText), lists: actions.collectivites },
          { noms: partenaires.noms.map(foldText), lists: actions.partenaires },
          { noms: pays.noms.map(foldText), lists: actions.pays },
          { noms: thematiques.noms.map(foldText), lists: actions.thematiques },
        ],
      };
    return folded;
  };
  return (texte) => {
    const words = foldText(texte).split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    const { noms, places } = fold();
    const kept = new Uint8Array(total).fill(1);
    for (const word of words) {
      const inPlaces = places.map(({ noms: own, lists }) => ({ lists, has: own.map((nom) => nom.includes(word)) }));
      for (let action = 0; action < total; action++) {
        if (kept[action] === 0) continue;
        const isTitled = noms[rangs[action] ?? -1]?.includes(word);
        const isThere = isTitled || inPlaces.some(({ lists, has }) => rowOf(lists, action).some((at) => has[at]));
        if (!isThere) kept[action] = 0;
      }
    }
    return kept;
  };
}
