import type { Budget } from '../../contract/guide/budget.ts';
import { compareBudget } from '../../contract/rules/compare-budget.ts';
import { formatEuros } from '../../contract/words/format.ts';
import type { Critere } from './match-offre.ts';

/**
 * Whether so many euros a year are enough to join, by the rule of `compareBudget`. The lowest amount that the source gives is
 * what counts. An amount without a period might be spread over years: it may say yes, never no.
 */
export function judgeBudget(budget: Budget, parAn: number): Critere {
  const { texte, periode, annees } = budget;
  const { etat, annuel, etalable } = compareBudget(budget, parAn);
  if (annuel === null) return { cle: 'budget', verdict: 'a-preciser', texte: `Budget : ${texte}` };
  const isShared = periode !== 'an' && annees !== null && annees.max > 1;
  const said = isShared ? `${texte}, soit ${formatEuros(Math.ceil(annuel.min))} par an au moins` : texte;
  if (etat !== 'depasse') return { cle: 'budget', verdict: 'oui', texte: `Budget : oui (${said})` };
  if (!etalable) return { cle: 'budget', verdict: 'non', texte: `Budget : non (${said})` };
  return {
    cle: 'budget',
    verdict: 'a-preciser',
    texte: `Budget : à étaler, si le porteur l’accepte (${texte}, la source ne dit pas sur combien d’années)`,
  };
}
