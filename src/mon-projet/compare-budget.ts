import type { Budget } from '../schemas/guide/budget.ts';

/** What an option costs beside what there is. Amounts in euros a year. */
export interface ComparaisonBudget {
  /**
   * `sans-prix`: nothing to pay is announced (a partner, a neighbour); `inconnu`: the source gives no amount; `non-dit`: the
   * person gave no budget; `couvert`: even the highest cost; `en-partie`: the lowest cost only; `depasse`: not even the lowest.
   */
  etat: 'sans-prix' | 'inconnu' | 'non-dit' | 'couvert' | 'en-partie' | 'depasse';
  /** Null when the source gives no amount. */
  annuel: { min: number; max: number } | null;
  /** What the lowest cost lacks; 0 unless `depasse`. */
  manque: number;
  /** Lowest cost divided by the budget: 1.5 is half as much again. */
  facteur: number;
}

/**
 * Compares a cost with a yearly budget. The whole cost of a programme is shared over its years when they are known; when
 * the source does not say whether an amount is yearly, it is read as due within one year, the dearest reading.
 * @param budget euros a year; null when not said
 */
export function compareBudget(cout: Budget | null, budget: number | null): ComparaisonBudget {
  if (cout === null) return { etat: 'sans-prix', annuel: null, manque: 0, facteur: 0 };
  const annuel = toAnnuel(cout);
  if (annuel === null) return { etat: 'inconnu', annuel, manque: 0, facteur: 0 };
  if (budget === null) return { etat: 'non-dit', annuel, manque: 0, facteur: 0 };
  if (annuel.max <= budget) return { etat: 'couvert', annuel, manque: 0, facteur: 0 };
  if (annuel.min <= budget) return { etat: 'en-partie', annuel, manque: 0, facteur: 0 };
  const facteur = budget === 0 ? Number.POSITIVE_INFINITY : annuel.min / budget;
  return { etat: 'depasse', annuel, manque: annuel.min - budget, facteur };
}

/** Lowest and highest cost of one year; a single amount is both. Null when there is none. */
export function toAnnuel({ min, max, periode, annees }: Budget): { min: number; max: number } | null {
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  const years = periode === 'programme' && annees ? annees : { min: 1, max: 1 };
  return { min: Math.min(low, high) / years.max, max: Math.max(low, high) / years.min };
}
