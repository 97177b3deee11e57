import { createElement, findElement } from '../kit/create-element.ts';
import type { ActionLine } from './describe-action.ts';
import { createLinks, createName, describeUnder } from './render-liens.ts';
import type { Tri } from './sort-actions.ts';

/** How many rows stand in the page at once. */
export const PAR_PAGE = 50;

/** How the choice of an order turns when its button is pressed again. */
const NEXT: Readonly<Record<Tri, Tri>> = { nom: 'nom', pays: 'pays', recent: 'ancien', ancien: 'recent' };
const DIRECTIONS: Readonly<Record<Tri, string>> = {
  nom: 'ascending',
  pays: 'ascending',
  recent: 'descending',
  ancien: 'ascending',
};

const cell = (...children: (Node | string)[]) => createElement('td', { role: 'cell' }, ...children);

function createRow(line: ActionLine): HTMLElement {
  const { action, nom, href, partenaires, pays, periode } = line;
  const places = href === null ? [] : createLinks(partenaires);
  const show = createElement(
    'button',
    {
      type: 'button',
      class: 'montrer',
      'data-action': String(action),
      'aria-label': `Montrer sur la carte\u00a0: ${nom}`,
    },
    'Montrer',
  );
  return createElement(
    'tr',
    { role: 'row' },
    createElement(
      'th',
      { scope: 'row', role: 'rowheader' },
      ...createName(line),
      createElement('small', {}, describeUnder(line)),
    ),
    cell(...places, ...(places.length > 0 ? [', '] : []), ...createLinks(pays)),
    cell(periode),
    cell(show),
  );
}

/** Replaces the rows of the table. */
export function renderRows(table: HTMLElement, lines: readonly ActionLine[]): void {
  findElement(table, 'tbody').replaceChildren(...lines.map(createRow));
}

/** Says by which column the table is ordered. */
export function renderTri(table: HTMLElement, tri: Tri): void {
  for (const button of table.querySelectorAll<HTMLElement>('[data-tri]')) {
    const own = button.dataset.tri === tri || (button.dataset.tri === 'recent' && tri === 'ancien');
    const header = button.closest('th');
    if (own) header?.setAttribute('aria-sort', DIRECTIONS[tri]);
    else header?.removeAttribute('aria-sort');
  }
}

/** The order that the button of a column asks for. */
export const nextTri = (tri: Tri, asked: Tri): Tri =>
  asked === 'recent' && (tri === 'recent' || tri === 'ancien') ? NEXT[tri] : asked;

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
