import type { Libelles } from '../../contract/content/recherche.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { formatNombre, pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { Compte } from './filter-results.ts';
import { nameValue } from './name-values.ts';
import { type Choix, FACETTES, type Facette } from './search-state.ts';

/** Values shown of a filter at first, and when a few letters narrow them down. */
const PREMIERES = 8;
const TROUVEES = 20;
/** From this many values on, a filter has a search box. */
const LONGUE = 12;

/** What a person opened or typed in the filters: kept when they are drawn again. */
interface Remembered {
  open: Set<Facette>;
  typed: Map<Facette, string>;
}

export interface FacettesPanel {
  update: (comptes: readonly Compte[], choix: Choix, libelles: Libelles) => void;
}

/** The filters, in their box. `choose` receives the whole choice of a filter. */
export function createFacettes(
  container: HTMLElement,
  choose: (facette: Facette, codes: readonly string[]) => void,
): FacettesPanel {
  const remembered: Remembered = { open: new Set(['type']), typed: new Map() };
  return {
    update(comptes, choix, libelles) {
      const focused = container.contains(document.activeElement) ? document.activeElement?.id : undefined;
      container.replaceChildren(
        ...comptes.map((compte) => renderFacette(compte, { choix, libelles, remembered, choose })),
      );
      if (focused) document.getElementById(focused)?.focus();
    },
  };
}

interface FacetteContext {
  choix: Choix;
  libelles: Libelles;
  remembered: Remembered;
  choose: (facette: Facette, codes: readonly string[]) => void;
}

function renderFacette(compte: Compte, context: FacetteContext): HTMLDetailsElement {
  const { facette, valeurs, vides } = compte;
  const { choix, remembered } = context;
  const chosen = choix[facette].length;
  const summary = createElement(
    'summary',
    { id: `facette-${facette}` },
    FACETTES[facette],
    chosen > 0 && createElement('span', { class: 'effectif' }, ` ${pluriel(chosen, 'choix', 'choix')}`),
  );
  const list = createElement('ul', { class: 'valeurs' });
  const details = createElement('details', { open: remembered.open.has(facette) || chosen > 0 }, summary);
  details.addEventListener('toggle', () => {
    if (details.open) remembered.open.add(facette);
    else remembered.open.delete(facette);
  });
  const fill = (typed: string) => list.replaceChildren(...renderValues(compte, typed, context));
  fill(remembered.typed.get(facette) ?? '');
  if (valeurs.length >= LONGUE) details.append(renderNarrow(compte, fill, context));
  details.append(list);
  if (vides > 0 && facette !== 'type') {
    details.append(
      createElement(
        'p',
        { class: 'note' },
        `${pluriel(vides, 'résultat')} sans cette information, toujours gardé${vides > 1 ? 's' : ''}.`,
      ),
    );
  }
  return details;
}

/** The search box of a long filter, and how many values it leaves. */
function renderNarrow(
  { facette, valeurs }: Compte,
  fill: (typed: string) => void,
  { remembered, libelles }: FacetteContext,
) {
  const id = `chercher-${facette}`;
  const said = createElement('span', { role: 'status', class: 'invisible' });
  const input = createElement('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    value: remembered.typed.get(facette) ?? '',
  });
  input.addEventListener('input', () => {
    remembered.typed.set(facette, input.value);
    fill(input.value);
    said.textContent = pluriel(narrow(facette, valeurs, input.value, libelles).length, 'valeur');
  });
  return createElement(
    'div',
    { class: 'affiner' },
    createElement('label', { for: id }, `Chercher parmi ${formatNombre(valeurs.length)}`),
    input,
    said,
  );
}

const narrow = (facette: Facette, valeurs: Compte['valeurs'], typed: string, libelles: Libelles): Compte['valeurs'] => {
  const wanted = foldText(typed);
  return valeurs.filter(([code]) => foldText(nameValue(facette, code, libelles)).includes(wanted));
};

/** The chosen values first, then the commonest; all those that hold the typed letters, up to a limit. */
function renderValues({ facette, valeurs }: Compte, typed: string, context: FacetteContext): HTMLLIElement[] {
  const { choix, libelles } = context;
  const isChosen = (code: string) => choix[facette].includes(code);
  const left = narrow(facette, valeurs, typed, libelles);
  const limit = typed.trim() === '' ? (facette === 'type' ? left.length : PREMIERES) : TROUVEES;
  const sorted = [...left.filter(([code]) => isChosen(code)), ...left.filter(([code]) => !isChosen(code))];
  return sorted.slice(0, Math.max(limit, choix[facette].length)).map(([code, count]) => {
    const input = createElement('input', { type: 'checkbox', id: `choix-${facette}-${code}`, checked: isChosen(code) });
    input.addEventListener('change', () => {
      const others = choix[facette].filter((value) => value !== code);
      context.choose(facette, input.checked ? [...others, code] : others);
    });
    const name = nameValue(facette, code, libelles);
    return createElement(
      'li',
      {},
      createElement('label', {}, input, ` ${name} `, createElement('span', { class: 'effectif' }, formatNombre(count))),
    );
  });
}
