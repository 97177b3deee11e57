import { createElement } from '../kit/create-element.ts';
import type { Choix } from './list-choix.ts';
import type { Filtres } from './select-actions.ts';

/**
 * The chosen filters, each taken away by its button, and one for all of them.
 * @param remove called with the filters that are left
 */
export function renderChoix(
  list: HTMLElement,
  choix: readonly Choix[],
  remove: (change: Partial<Filtres>) => void,
  clear: () => void,
): void {
  const hadFocus = list.contains(document.activeElement);
  const button = (attributes: Record<string, string>, text: string, act: () => void) => {
    const element = createElement('button', { type: 'button', ...attributes }, text);
    element.addEventListener('click', act);
    return createElement('li', {}, element);
  };
  const chips = choix.map(({ texte, sans }) =>
    button({ class: 'puce', 'aria-label': `Retirer le filtre ${texte}` }, texte, () => remove(sans)),
  );
  const all = choix.length > 1 ? [button({ class: 'tout-effacer' }, 'Tout effacer', clear)] : [];
  list.hidden = choix.length === 0;
  list.replaceChildren(...chips, ...all);
  if (!hadFocus) return;
  // What had the focus is gone: the next chip takes it, or the first facet.
  const next = list.querySelector('button') ?? list.parentElement?.querySelector('summary');
  next?.focus();
}
