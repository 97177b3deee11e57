import { type SouhaitAdresse, TEMPS } from '../../contract/mon-projet/souhait.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { markBudget, parseBudget } from '../kit/budget.ts';
import { createElement } from '../kit/create-element.ts';

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
    if (field instanceof HTMLSelectElement && ![...field.options].some(({ value }) => value === text)) {
      const [valeur, libelle] = choixOf(field).find(([valeur]) => valeur === text) ?? [];
      if (libelle !== undefined) field.append(new Option(libelle, valeur));
    }
    field.value = text;
  }
}

type Choix = [valeur: string, libelle: string, groupe?: string];

/** The choices of a long list stand in one attribute: nothing of it is drawn until somebody comes to it, but what the address chose. */
const choixOf = (field: HTMLSelectElement): Choix[] => JSON.parse(field.dataset.choix ?? '[]');

/** Draws all the choices of a list that somebody comes to; once is enough. */
export function fillChoix(field: HTMLSelectElement): void {
  const choix = choixOf(field);
  if (choix.length === 0) return;
  const { value } = field;
  delete field.dataset.choix;
  field.length = 1;
  let place: HTMLSelectElement | HTMLOptGroupElement = field;
  for (const [valeur, libelle, groupe] of choix) {
    if (groupe === undefined) place = field;
    else if (!(place instanceof HTMLOptGroupElement && place.label === groupe)) {
      place = createElement('optgroup', { label: groupe });
      field.append(place);
    }
    place.append(new Option(libelle, valeur));
  }
  field.value = value;
}

function findField(form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) return field;
  throw new Error(`no field named ${name} in the form`);
}
