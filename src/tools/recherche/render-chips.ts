import type { Libelles } from '../../contract/content/recherche.ts';
import { createElement } from '../kit/create-element.ts';
import { nameValue } from './name-values.ts';
import { FACETTES, LES_FACETTES, NO_CHOICE, type SearchState } from './search-state.ts';

/** The chosen filters, each a button that takes it away. */
export function renderChips(
  state: SearchState,
  libelles: Libelles,
  change: (next: Partial<SearchState>) => void,
): HTMLLIElement[] {
  const chips = LES_FACETTES.flatMap((facette) =>
    state[facette].map((code) => {
      const others = state[facette].filter((value) => value !== code);
      return renderChip(`${FACETTES[facette]}\u00a0: ${nameValue(facette, code, libelles)}`, () =>
        change({ [facette]: others }),
      );
    }),
  );
  if (state.texte) chips.push(renderChip('Texte de l’Atlas', () => change({ texte: false })));
  if (chips.length > 1) {
    const all = createElement('button', { type: 'button' }, 'Tout retirer');
    all.addEventListener('click', () => change({ ...NO_CHOICE, texte: false }));
    chips.push(createElement('li', {}, all));
  }
  return chips;
}

function renderChip(name: string, remove: () => void): HTMLLIElement {
  const button = createElement(
    'button',
    { type: 'button', 'aria-label': `Retirer le filtre ${name}` },
    name,
    createElement('span', { 'aria-hidden': 'true' }, ' ×'),
  );
  button.addEventListener('click', remove);
  return createElement('li', {}, button);
}
