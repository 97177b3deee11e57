import type { Budget } from '../guide/budget.ts';

/** What something costs beside what there is. Amounts in euros a year. */
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
  /** The source does not say over how many years: a cost above the budget might still be spread. */
  etalable: boolean;
}

/** A cost that would take more years than this is not spread: it is out of reach. */
const ANNEES_MAX = 10;

/**
 * Compares a cost with a yearly budget: the one rule of the site. The whole cost of a programme is shared over its years
 * when they are known; when the source does not say whether an amount is yearly, it is read as due within one year, the
 * dearest reading, and `etalable` tells that it may be less.
 * @param budget euros a year; null when not said
 */
export function compareBudget(cout: Budget | null, budget: number | null): ComparaisonBudget {
  const without = { annuel: null, manque: 0, facteur: 0, etalable: false };
  if (cout === null) return { ...without, etat: 'sans-prix' };
  const annuel = toAnnuel(cout);
  if (annuel === null) return { ...without, etat: 'inconnu' };
  const known = { annuel, manque: 0, facteur: 0, etalable: cout.periode !== 'an' && cout.annees === null };
  if (budget === null) return { ...known, etat: 'non-dit' };
  if (annuel.max <= budget) return { ...known, etat: 'couvert' };
  if (annuel.min <= budget) return { ...known, etat: 'en-partie' };
  const facteur = budget === 0 ? Number.POSITIVE_INFINITY : annuel.min / budget;
  const etalable = known.etalable && facteur <= ANNEES_MAX;
  return { ...known, etat: 'depasse', manque: annuel.min - budget, facteur, etalable };
}

/** Lowest and highest cost of one year; a single amount is both. Null when there is none. */
export function toAnnuel({ min, max, periode, annees }: Budget): { min: number; max: number } | null {
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  const years = periode !== 'an' && annees ? annees : { min: 1, max: 1 };
  return { min: Math.min(low, high) / years.max, max: Math.max(low, high) / years.min };
}
