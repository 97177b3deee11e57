import { BUDGET_MAXIMAL } from '../../contract/addresses/address-state.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { markErreur } from './erreurs.ts';

/** What a person types as a yearly budget, in whole euros: « 5 000 », « 5000 € ». Null: empty; undefined: no amount. */
export function parseBudget(text: string): number | null | undefined {
  const compact = text.replace(/(?:€|euros?)/i, '').replace(/[\s.\u00A0\u202F’']/g, '');
  if (compact === '') return null;
  const [, euros] = /^(\d{1,9})(?:,\d{1,2})?$/.exec(compact) ?? [];
  const value = Number(euros);
  return euros !== undefined && value <= BUDGET_MAXIMAL ? value : undefined;
}

/** Reads the field of a budget, and says under it when it holds none. */
export function markBudget(champ: HTMLInputElement | HTMLSelectElement): number | null | undefined {
  const budget = parseBudget(champ.value);
  const message = `Écrivez un montant en euros, de 0 à ${formatNombre(BUDGET_MAXIMAL)}, par exemple 5 000.`;
  markErreur(champ, budget === undefined ? message : null);
  return budget;
}
