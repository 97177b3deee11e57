import { withBase } from '../../contract/addresses/with-base.ts';
import { pluriel } from '../../contract/words/format.ts';
import { Combobox, type ComboboxParts } from '../kit/combobox.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { LETTRES_PAGE } from '../kit/typing.ts';
import { answer, listPistes } from './answer.ts';
import { describePiste } from './draw.ts';
import { openSources } from './open-sources.ts';
import type { Piste } from './rank.ts';
import { CHANGED, rememberSuggestions, wantsSuggestions } from './suggestion-preference.ts';

/** Most pages that are proposed. */
const PROPOSEES = 7;

/**
 * Wires suggestions to a search form: its box becomes a combobox, as long as suggestions are wanted.
 * @param before what the box held when it was entered: it may have been typed in since
 */
export function startSuggestions(form: HTMLFormElement, before: string): void {
  const parts = createPopup(form);
  let combobox: Combobox<Piste> | undefined;
  const start = () => {
    combobox?.destroy();
    combobox = wantsSuggestions()
      ? new Combobox(parts, {
          letters: LETTRES_PAGE,
          find: suggest,
          render: (piste) => [piste.titre, createElement('small', {}, ` ${describePiste(piste)}`)],
          describe: ({ length }) =>
            length === 0 ? 'Aucune suggestion.' : `${pluriel(length, 'suggestion')}, flèche vers le bas pour y aller.`,
          choose: ({ adresse }) => location.assign(withBase(adresse)),
        })
      : undefined;
  };
  start();
  document.addEventListener(CHANGED, start);
  if (parts.input.value !== before) void combobox?.look();
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) combobox?.close();
  });
  form.addEventListener('submit', () => combobox?.close());
}

/** What the search page would show first. */
const suggest = async (text: string): Promise<Piste[]> =>
  listPistes(await answer(text, await openSources(), { exact: true })).slice(0, PROPOSEES);

/** The list under a search box, with the button that does without it. */
function createPopup(form: HTMLFormElement): ComboboxParts {
  const input = findElement<HTMLInputElement>(form, 'input[name="q"]');
  const list = createElement('ul', { role: 'listbox', id: `${input.id}-liste`, 'aria-label': 'Suggestions' });
  const off = createElement('button', { type: 'button', class: 'lien' }, 'Ne plus suggérer sur cet appareil');
  const panel = createElement('div', { class: 'suggestions', hidden: true }, list, off);
  const status = createElement('span', { role: 'status', class: 'invisible' });
  form.append(panel, status);
  off.addEventListener('click', () => {
    rememberSuggestions(false);
    status.textContent = 'Suggestions désactivées. La page Recherche permet de les remettre.';
    input.focus();
  });
  return { input, list, panel, status };
}
