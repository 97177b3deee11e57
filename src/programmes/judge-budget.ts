import { formatEuros } from '../lib/format.ts';
import type { Budget } from '../schemas/guide/budget.ts';
import type { Critere } from './match-offre.ts';

/**
 * Whether so many euros a year are enough to join. The lowest amount that the source gives is what counts. An amount
 * without a period might be spread over years: it may say yes, never no.
 */
export function judgeBudget(budget: Budget, parAn: number): Critere {
  const { texte, periode, annees } = budget;
  const low = budget.min ?? budget.max;
  if (low === null) return { cle: 'budget', verdict: 'a-preciser', texte: `Budget : ${texte}` };
  const yearly = lowestYearly(low, budget);
  const spread = annees && yearly !== low ? `, soit ${formatEuros(Math.ceil(yearly))} par an au moins` : '';
  if (yearly <= parAn) return { cle: 'budget', verdict: 'oui', texte: `Budget : oui (${texte}${spread})` };
  if (periode === 'an' || annees) return { cle: 'budget', verdict: 'non', texte: `Budget : non (${texte}${spread})` };
  return {
    cle: 'budget',
    verdict: 'a-preciser',
    texte: `Budget : à étaler, si le porteur l’accepte (${texte}, la source ne dit pas sur combien d’années)`,
  };
}

/** What the cheapest year costs, in euros. */
const lowestYearly = (low: number, { periode, annees }: Budget): number =>
  periode !== 'an' && annees ? low / annees.max : low;
