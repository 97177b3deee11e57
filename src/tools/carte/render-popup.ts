import { pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { ActionLine, LienNomme } from './describe-action.ts';
import { createLink, createName, describeUnder } from './render-liens.ts';

/** More lines than that do not fit a popup: the table has them. */
export const POPUP_LINES = 8;

interface PopupContent {
  /** The place, or the places, with their pages. */
  lieux: LienNomme[];
  /** « Mali », « lieu non précisé »… */
  detail: string;
  /** What to check before acting there. */
  vigilance: string | null;
  lines: ActionLine[];
  /** How many actions there are in all. */
  total: number;
  /** Shows them all in the table; null when the table has no other ones. */
  showAll: (() => void) | null;
}

const MAX_PLACES = 6;

function createTitle({ lieux, detail }: PopupContent): HTMLElement {
  const links = lieux
    .slice(0, MAX_PLACES)
    .flatMap((lieu, index) => (index > 0 ? [', ', createLink(lieu)] : [createLink(lieu)]));
  const left = lieux.length - MAX_PLACES;
  return createElement(
    'p',
    { class: 'bulle-titre' },
    createElement('strong', {}, ...links, left > 0 ? ` et ${pluriel(left, 'autre lieu', 'autres lieux')}` : ''),
    createElement('small', {}, detail),
  );
}

/** What takes place somewhere, each with its links. Data only ever becomes text. */
export function createPopup(content: PopupContent): HTMLElement {
  const { lines, total, showAll, vigilance } = content;
  const items = lines.slice(0, POPUP_LINES).map((line) => {
    const under = [describeUnder(line), line.periode].filter(Boolean).join(' · ');
    return createElement('li', {}, ...createName(line), createElement('small', {}, under));
  });
  const root = createElement('div', {}, createTitle(content));
  if (vigilance !== null) root.append(createElement('p', { class: 'vigilance-ligne' }, vigilance));
  root.append(createElement('ul', { class: 'carte-lieux' }, ...items));
  if (showAll && total > 1) {
    const button = createElement(
      'button',
      { type: 'button', class: 'bouton discret' },
      `Les ${pluriel(total, 'action')} dans le tableau`,
    );
    button.addEventListener('click', showAll);
    root.append(button);
  } else if (total > POPUP_LINES) root.append(createElement('p', {}, `et ${pluriel(total - POPUP_LINES, 'autre')}`));
  return root;
}
