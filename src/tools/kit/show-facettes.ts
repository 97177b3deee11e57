import { foldText } from '../../contract/words/fold-text.ts';
import { formatNombre } from '../../contract/words/format.ts';
import { createElement } from './create-element.ts';
import type { Choix, Facette } from './facettes.ts';

/** A facet with more values than this has a box to look for one, and shows the first of them. */
const MONTRES = 10;

export interface ShownFacettes {
  /** @param counts how many records each value would show, by facet */
  update: (choix: Choix, counts: Readonly<Record<string, ReadonlyMap<string, number>>>) => void;
}

type Toggle = (cle: string, valeur: string, chosen: boolean) => void;

/** Builds the facets, one folding list of boxes each; `toggle` is told of every choice. */
export function showFacettes<R>(
  container: HTMLElement,
  facettes: readonly Facette<R>[],
  toggle: Toggle,
): ShownFacettes {
  const shown = facettes.map((facette) => createFacette(facette, toggle));
  container.replaceChildren(...shown.map(({ element }) => element));
  return {
    update: (choix, counts) => {
      for (const { cle, update } of shown) update(choix[cle] ?? [], counts[cle] ?? new Map());
    },
  };
}

function createFacette<R>({ cle, titre, libelle }: Facette<R>, toggle: Toggle) {
  const chosenCount = createElement('span', { class: 'discret' });
  const search = createElement('input', { type: 'search', autocomplete: 'off', 'aria-label': `Chercher : ${titre}` });
  const searchLabel = createElement('label', { class: 'cherche' }, 'Chercher', search);
  const list = createElement('ul', { 'aria-label': titre });
  const more = createElement('p', { class: 'note', role: 'status' });
  const element = createElement(
    'details',
    { class: 'facette', name: 'facettes' },
    createElement('summary', {}, titre, chosenCount),
    searchLabel,
    list,
    more,
  );
  let known: { choisies: readonly string[]; counts: ReadonlyMap<string, number> } = { choisies: [], counts: new Map() };
  const show = () => {
    const { choisies, counts } = known;
    const values = [...new Set([...choisies, ...counts.keys()])].map((valeur) => ({ valeur, nom: libelle(valeur) }));
    const wanted = foldText(search.value);
    const found = values.filter(({ valeur, nom }) => choisies.includes(valeur) || foldText(nom).includes(wanted));
    found.sort(
      (a, b) =>
        Number(choisies.includes(b.valeur)) - Number(choisies.includes(a.valeur)) ||
        (counts.get(b.valeur) ?? 0) - (counts.get(a.valeur) ?? 0) ||
        a.nom.localeCompare(b.nom, 'fr', { numeric: true }),
    );
    const first = found.slice(0, Math.max(MONTRES, choisies.length));
    keepFocus(list, () =>
      list.replaceChildren(
        ...first.map(({ valeur, nom }) =>
          createOption(nom, choisies.includes(valeur), counts.get(valeur) ?? 0, (chosen) =>
            toggle(cle, valeur, chosen),
          ),
        ),
      ),
    );
    searchLabel.hidden = values.length <= MONTRES;
    const left = found.length - first.length;
    more.textContent = left > 0 ? `${formatNombre(left)} de plus : tapez les premières lettres.` : '';
  };
  search.addEventListener('input', show);
  return {
    cle,
    element,
    update: (choisies: readonly string[], counts: ReadonlyMap<string, number>) => {
      known = { choisies, counts };
      chosenCount.textContent = choisies.length > 0 ? ` (${choisies.length})` : '';
      show();
    },
  };
}

function createOption(nom: string, isChosen: boolean, count: number, toggle: (chosen: boolean) => void) {
  const box = createElement('input', { type: 'checkbox', checked: isChosen, 'data-nom': nom });
  box.addEventListener('change', () => toggle(box.checked));
  return createElement(
    'li',
    {},
    createElement('label', {}, box, ` ${nom} `, createElement('small', {}, formatNombre(count))),
  );
}

/** Lists are made anew at each choice; the box that was just used keeps the focus, wherever it now stands. */
function keepFocus(list: HTMLElement, change: () => void): void {
  const active = list.contains(document.activeElement) ? document.activeElement?.getAttribute('data-nom') : null;
  change();
  if (active == null) return;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('input')];
  boxes.find((box) => box.dataset.nom === active)?.focus();
}
