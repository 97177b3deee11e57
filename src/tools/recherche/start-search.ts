import { findElement } from '../kit/create-element.ts';
import { once } from './once.ts';
import { CHANGED, rememberSuggestions, wantsSuggestions } from './suggestion-preference.ts';

/** Wires the search page. What it takes to search is only loaded for a search, or when somebody is about to type. */
export function startSearch(): void {
  const root = findElement<HTMLElement>(document, '[data-recherche]');
  const form = findElement<HTMLFormElement>(root, 'form');
  for (const note of root.querySelectorAll<HTMLElement>('.sans-script, .avec-script')) note.hidden = !note.hidden;
  startPreference(findElement(root, '#suggestions'));
  // Beside the results where there is room for both.
  findElement<HTMLDetailsElement>(document, '.facettes').open = matchMedia('(min-width: 60rem)').matches;
  const load = once(async () => (await import('./search-page.ts')).openSearchPage(form));
  if (location.search !== '') void load();
  form.addEventListener('focusin', () => void load(), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { value } = findElement<HTMLInputElement>(form, 'input[name="q"]');
    void load().then((page) => page.search(value));
  });
}

/** The box that turns suggestions on and off, on this device. */
function startPreference(box: HTMLInputElement): void {
  const show = () => {
    box.checked = wantsSuggestions();
  };
  show();
  document.addEventListener(CHANGED, show);
  box.addEventListener('change', () => rememberSuggestions(box.checked));
}
