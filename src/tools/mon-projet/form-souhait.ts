import { BUDGET_MAXIMAL, type SouhaitAdresse, TEMPS } from '../../contract/mon-projet/souhait.ts';
import { formatNombre } from '../../contract/words/format.ts';

type Champs = Pick<SouhaitAdresse, 'theme' | 'pays' | 'budget' | 'temps'>;

/** What a person types as a yearly budget, in whole euros: « 5 000 », « 5000 € ». Null: empty; undefined: no amount. */
export function parseBudget(text: string): number | null | undefined {
  const compact = text.replace(/(?:€|euros?)/i, '').replace(/[\s.\u00A0\u202F’']/g, '');
  if (compact === '') return null;
  const [, euros] = /^(\d{1,9})(?:,\d{1,2})?$/.exec(compact) ?? [];
  const value = Number(euros);
  return euros !== undefined && value <= BUDGET_MAXIMAL ? value : undefined;
}

/** The fields as they are; a budget that is no amount is told beside its field, and counts as not said. */
export function readForm(form: HTMLFormElement): Champs {
  const value = (name: string) => findField(form, name).value;
  const budget = parseBudget(value('budget'));
  showBudgetError(form, budget === undefined);
  return {
    theme: value('theme'),
    pays: value('pays'),
    budget: budget ?? null,
    temps: TEMPS.find((temps) => temps === value('temps')) ?? '',
  };
}

/** Writes a state in the fields; one being typed in is left alone. */
export function writeForm(form: HTMLFormElement, { theme, pays, budget, temps }: Champs): void {
  const texts = { theme, pays, temps, budget: budget === null ? '' : formatNombre(budget) };
  for (const [name, text] of Object.entries(texts)) {
    const field = findField(form, name);
    if (field instanceof HTMLInputElement && parseBudget(field.value) === (budget ?? null)) continue;
    field.value = text;
  }
}

/** `BJ Bénin;TG Togo`: countries stand in one attribute, so that the page stays light until its form is used. Once is enough. */
export function fillPays(form: HTMLFormElement): void {
  const rows = (form.dataset.pays ?? '').split(';').filter(Boolean);
  form.dataset.pays = '';
  findField(form, 'pays').append(...rows.map((row) => new Option(row.slice(3), row.slice(0, 2))));
}

function showBudgetError(form: HTMLFormElement, isWrong: boolean): void {
  const field = findField(form, 'budget');
  const message = form.querySelector<HTMLElement>('#budget-erreur');
  field.setAttribute('aria-invalid', String(isWrong));
  if (message) message.textContent = isWrong ? 'Écrivez un montant en euros, par exemple 5 000.' : '';
}

function findField(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) return field;
  throw new Error(`no field named ${name} in the form`);
}
