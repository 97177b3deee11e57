import { createElement } from '../kit/create-element.ts';
import type { ActionLine } from './describe-action.ts';
import { createLiens, createName, describeUnder } from './render-liens.ts';

/** How many rows stand in the page at once. */
export const PAR_PAGE = 25;

function createRow(line: ActionLine): HTMLElement {
  const { action, nom, href, partenaires, pays, periode } = line;
  const places = href === null ? [] : createLiens(partenaires);
  const show = createElement(
    'button',
    { type: 'button', class: 'montrer', 'aria-label': `Montrer sur la carte\u00a0: ${nom}` },
    'Montrer',
  );
  return createElement(
    'li',
    { 'data-action': String(action) },
    createElement('p', { class: 'nom' }, ...createName(line)),
    createElement('small', {}, [describeUnder(line), periode].filter(Boolean).join('\u00a0· ')),
    createElement('small', {}, ...places, places.length > 0 && ', ', ...createLiens(pays)),
    show,
  );
}

/** Replaces the rows of the list. @param first the rank of the first one, from 1 */
export function renderRows(list: HTMLElement, lines: readonly ActionLine[], first: number): void {
  list.setAttribute('start', String(first));
  list.replaceChildren(...lines.map(createRow));
}

/** The pages to go to from one of them: the ends, and two on each side. */
export function listPages(page: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
}

export function renderPages(nav: HTMLElement, page: number, pages: number): void {
  const button = (number: number, text: string, label: string) =>
    createElement('button', { type: 'button', 'data-page': String(number), 'aria-label': label }, text);
  const items = listPages(page, pages).map((number) =>
    createElement(
      'li',
      {},
      number === page
        ? createElement('span', { 'aria-current': 'page' }, String(number))
        : button(number, String(number), `Page ${number}`),
    ),
  );
  nav.hidden = pages < 2;
  nav.replaceChildren(createElement('ul', {}, ...items));
}
