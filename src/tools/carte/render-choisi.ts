import { pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { ActionLine, LienNomme } from './describe-action.ts';
import { createLien, createName, describeUnder } from './render-liens.ts';

/** More lines than that do not fit a card: the list has them. */
export const LIGNES = 8;

interface ChoisiContent {
  /** The place, or the places, with their pages. */
  lieux: LienNomme[];
  /** « Mali », « lieu non précisé »… */
  detail: string;
  /** What to check before acting there. */
  vigilance: string | null;
  lines: ActionLine[];
  /** How many actions there are in all. */
  total: number;
  /** Keeps them alone in the list; null when the list has no other ones. */
  keep: (() => void) | null;
  close: () => void;
}

const MAX_PLACES = 6;

function createTitle({ lieux, detail }: ChoisiContent): HTMLElement {
  const links = lieux
    .slice(0, MAX_PLACES)
    .flatMap((lieu, index) => (index > 0 ? [', ', createLien(lieu)] : [createLien(lieu)]));
  const left = lieux.length - MAX_PLACES;
  return createElement(
    'h2',
    { id: 'carte-choisi' },
    ...links,
    left > 0 ? ` et ${pluriel(left, 'autre lieu', 'autres lieux')}` : '',
    createElement('small', {}, detail),
  );
}

/** Fills the card with what takes place somewhere, each with its links. Data only ever becomes text. */
export function renderChoisi(card: HTMLElement, content: ChoisiContent): void {
  const { lines, total, keep, vigilance, close } = content;
  const items = lines.slice(0, LIGNES).map((line) => {
    const under = [describeUnder(line), line.periode].filter(Boolean).join('\u00a0· ');
    return createElement('li', {}, ...createName(line), createElement('small', {}, under));
  });
  const shut = createElement('button', { type: 'button', class: 'fermer', 'aria-label': 'Fermer' }, '×');
  shut.addEventListener('click', close);
  const children: HTMLElement[] = [createTitle(content), shut];
  if (vigilance !== null) children.push(createElement('p', { class: 'vigilance-ligne' }, vigilance));
  children.push(createElement('ul', { class: 'carte-lieux' }, ...items));
  if (total > LIGNES) children.push(createElement('p', { class: 'note' }, `et ${pluriel(total - LIGNES, 'autre')}`));
  if (keep && total > 1) {
    const text = `Ne garder que ces ${pluriel(total, 'action')}`;
    const button = createElement('button', { type: 'button', class: 'bouton discret' }, text);
    button.addEventListener('click', keep);
    children.push(button);
  }
  card.replaceChildren(...children);
}
