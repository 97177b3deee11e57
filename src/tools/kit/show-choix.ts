import { createElement } from './create-element.ts';
import type { Choix, FacetteMontree } from './facettes.ts';

/** Something chosen, and what takes it back. */
export interface Puce {
  /** « Pays : Bénin ». */
  texte: string;
  remove: () => void;
}

/** One for each value chosen: taking it back leaves the others of its facet. */
export function listPuces(
  facettes: readonly FacetteMontree[],
  choix: Choix,
  toggle: (cle: string, valeur: string, isChosen: false) => void,
): Puce[] {
  return facettes.flatMap(({ cle, titre, libelle }) =>
    (choix[cle] ?? []).map((valeur) => ({
      texte: `${titre} : ${libelle(valeur)}`,
      remove: () => toggle(cle, valeur, false),
    })),
  );
}

/** The choices in force, each a button that takes it back; focus moves to what follows, so that it is never lost. */
export function showChoix(list: HTMLElement, puces: readonly Puce[], clear: () => void): void {
  const buttons = puces.map(({ texte, remove }) => createPuce(texte, `Retirer le filtre ${texte}`, remove));
  if (puces.length > 1) buttons.push(createPuce('Tout effacer', null, clear));
  const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  list.replaceChildren(...buttons.map((button) => createElement('li', {}, button)));
  list.hidden = buttons.length === 0;
  if (focused >= 0) (buttons[Math.min(focused, buttons.length - 1)] ?? findNext(list))?.focus();
}

function createPuce(texte: string, label: string | null, action: () => void): HTMLButtonElement {
  const cross = createElement('span', { 'aria-hidden': 'true' }, ' ×');
  const button = createElement('button', { type: 'button', 'aria-label': label }, texte, label !== null && cross);
  button.addEventListener('click', action);
  return button;
}

/** The first thing to act on before the list: the facets. */
function findNext(list: HTMLElement): HTMLElement | null {
  return list.parentElement?.querySelector<HTMLElement>('summary, input, select') ?? null;
}
