import { withBase } from '../../contract/addresses/with-base.ts';
import { pluriel } from '../../contract/words/format.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { openFiles } from './search-files.ts';
import { LETTRES, type Suggestion, suggest } from './suggest.ts';
import { CHANGED, rememberSuggestions, wantsSuggestions } from './suggestion-preference.ts';

/** Milliseconds without a key before anything is looked for. */
const ATTENTE = 500;

/** The list under a search box, as a combobox: arrows move in it, Enter opens the page, Escape closes it. */
interface Popup {
  input: HTMLInputElement;
  box: HTMLElement;
  list: HTMLElement;
  said: HTMLElement;
}

/**
 * Wires suggestions to a search form: its box becomes a combobox, as long as suggestions are wanted.
 * @param before what the box held when it was entered: it may have been typed in since
 */
export function startSuggestions(form: HTMLFormElement, before: string): void {
  const input = findElement<HTMLInputElement>(form, 'input[name="q"]');
  const popup = createPopup(form, input);
  markCombobox(popup);
  document.addEventListener(CHANGED, () => markCombobox(popup));
  const files = openFiles();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  const look = async (typed: string) => {
    const found = await suggest(typed, files).catch(() => []);
    if (typed === last && document.activeElement === input) open(popup, found);
  };
  const wait = () => {
    clearTimeout(timer);
    last = input.value;
    setActive(popup, -1);
    if (!wantsSuggestions() || input.value.trim().length < LETTRES) close(popup);
    else timer = setTimeout(() => void look(input.value), ATTENTE);
  };
  input.addEventListener('input', wait);
  if (input.value !== before) wait();
  input.addEventListener('keydown', (event) => {
    if (handleKey(popup, event.key)) event.preventDefault();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) close(popup);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    last = '';
    close(popup);
  });
}

/** Says to assistive tools that the box has a list, or that it has none. */
function markCombobox({ input, list }: Popup): void {
  const marks = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  };
  for (const [name, value] of Object.entries(marks)) {
    if (wantsSuggestions()) input.setAttribute(name, value);
    else input.removeAttribute(name);
  }
}

function createPopup(form: HTMLFormElement, input: HTMLInputElement): Popup {
  const list = createElement('ul', { role: 'listbox', id: `${input.id}-liste`, 'aria-label': 'Suggestions' });
  const off = createElement('button', { type: 'button', class: 'lien' }, 'Ne plus suggérer sur cet appareil');
  const box = createElement('div', { class: 'suggestions', hidden: true }, list, off);
  const said = createElement('span', { role: 'status', class: 'invisible' });
  form.append(box, said);
  const popup = { input, box, list, said };
  list.addEventListener('mousedown', (event) => event.preventDefault());
  off.addEventListener('click', () => {
    rememberSuggestions(false);
    close(popup);
    said.textContent = 'Suggestions désactivées. La page Recherche permet de les remettre.';
    input.focus();
  });
  return popup;
}

function open(popup: Popup, found: readonly Suggestion[]): void {
  const { input, box, list, said } = popup;
  list.replaceChildren(
    ...found.map(({ titre, type, adresse }, index) => {
      const option = createElement(
        'li',
        {
          role: 'option',
          id: `${list.id}-${index}`,
          'aria-selected': 'false',
          'data-adresse': withBase(adresse),
        },
        titre,
        createElement('small', {}, ` ${type}`),
      );
      option.addEventListener('click', () => follow(option));
      return option;
    }),
  );
  box.hidden = found.length === 0;
  input.setAttribute('aria-expanded', String(found.length > 0));
  input.removeAttribute('aria-activedescendant');
  said.textContent =
    found.length === 0
      ? 'Aucune suggestion.'
      : `${pluriel(found.length, 'suggestion')}, flèche vers le bas pour y aller.`;
}

function close({ input, box, said }: Popup): void {
  box.hidden = true;
  said.textContent = '';
  if (input.hasAttribute('aria-expanded')) input.setAttribute('aria-expanded', 'false');
  input.removeAttribute('aria-activedescendant');
}

const options = ({ list }: Popup): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
const activeIndex = (popup: Popup): number =>
  options(popup).findIndex((option) => option.getAttribute('aria-selected') === 'true');

/** Makes an option the active one; -1 gives the box back its own text. */
function setActive(popup: Popup, index: number): void {
  for (const [rank, option] of options(popup).entries()) option.setAttribute('aria-selected', String(rank === index));
  const active = options(popup)[index];
  if (active) {
    popup.input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  } else popup.input.removeAttribute('aria-activedescendant');
}

/** @returns whether the key was for the list */
function handleKey(popup: Popup, key: string): boolean {
  if (popup.box.hidden) return false;
  const count = options(popup).length;
  const next = nextIndex(key, activeIndex(popup), count);
  if (next !== undefined) setActive(popup, next);
  else if (key === 'Escape') close(popup);
  else if (key === 'Enter') {
    const active = options(popup)[activeIndex(popup)];
    if (active === undefined) return false;
    follow(active);
  } else return false;
  return true;
}

/** Where a key leads among `count` options, from -1, the box itself; undefined when the key leads nowhere. */
export function nextIndex(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowDown') return current === count - 1 ? -1 : current + 1;
  if (key === 'ArrowUp') return current === -1 ? count - 1 : current - 1;
  if (current === -1) return undefined;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

function follow(option: HTMLElement): void {
  location.assign(option.dataset.adresse ?? '');
}
