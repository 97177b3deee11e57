import { type SouhaitAdresse, TEMPS } from '../../contract/mon-projet/souhait.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { markBudget, parseBudget } from '../kit/budget.ts';

type Champs = Pick<SouhaitAdresse, 'theme' | 'pays' | 'budget' | 'temps'>;

/** The fields as they are; a budget that is no amount is told under its field. */
export function readForm(form: HTMLFormElement): Champs {
  const value = (name: string) => findField(form, name).value;
  return {
    theme: value('theme'),
    pays: value('pays'),
    budget: markBudget(findField(form, 'budget')) ?? null,
    temps: TEMPS.find((temps) => temps === value('temps')) ?? '',
  };
}

/** Writes a state in the fields; one being typed in, or refused, is left alone. */
export function writeForm(form: HTMLFormElement, { theme, pays, budget, temps }: Champs): void {
  const texts = { theme, pays, temps, budget: budget === null ? '' : formatNombre(budget) };
  for (const [name, text] of Object.entries(texts)) {
    const field = findField(form, name);
    if (field instanceof HTMLInputElement && (parseBudget(field.value) ?? null) === budget) continue;
    field.value = text;
  }
}

/** `BJ Bénin;TG Togo`: countries stand in one attribute, so that the page stays light until its form is used. Once is enough. */
export function fillPays(form: HTMLFormElement): void {
  const rows = (form.dataset.pays ?? '').split(';').filter(Boolean);
  form.dataset.pays = '';
  findField(form, 'pays').append(...rows.map((row) => new Option(row.slice(3), row.slice(0, 2))));
}

function findField(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) return field;
  throw new Error(`no field named ${name} in the form`);
}
