import { compareNoms } from '../../contract/words/compare-noms.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import { formatNombre, pluriel } from '../../contract/words/format.ts';
import { createElement } from './create-element.ts';
import type { Choix, CompteFacette, FacetteMontree } from './facettes.ts';

/** A facet with more values than this has a box to look for one. */
const MONTRES = 10;
const AUCUN: CompteFacette = { valeurs: new Map(), gardes: 0 };

export interface ShownFacettes {
  /** @param comptes of each facet, in their order; a facet with nothing to choose does not show */
  update: (choix: Choix, comptes: readonly CompteFacette[]) => void;
}

/** Told of a value that is chosen or taken back. */
export type Toggle = (cle: string, valeur: string, isChosen: boolean) => void;

/** Adds the facets ahead of what their container holds, one folding list of boxes each, of which one is open; `toggle` is told of every choice. */
export function showFacettes(
  container: HTMLElement,
  facettes: readonly FacetteMontree[],
  toggle: Toggle,
): ShownFacettes {
  const shown = facettes.map((facette) => createFacette(facette, toggle));
  container.prepend(...shown.map(({ element }) => element));
  return {
    update: (choix, comptes) => {
      for (const [place, { cle, update }] of shown.entries()) update(choix[cle] ?? [], comptes[place] ?? AUCUN);
    },
  };
}

function createFacette(facette: FacetteMontree, toggle: Toggle) {
  const { cle, titre, ordre } = facette;
  const chosenCount = createElement('span', { class: 'discret' });
  const search = createElement('input', { type: 'search', autocomplete: 'off', id: `cherche-${cle}` });
  const searchLabel = createElement(
    'p',
    { class: 'cherche' },
    createElement('label', { for: search.id }, `Chercher : ${titre}`),
    search,
  );
  const list = createElement('ul');
  const more = createElement('p', { class: 'note', role: 'status' });
  const kept = createElement('p', { class: 'note' });
  const element = createElement(
    'details',
    { class: 'facette', 'data-facette': cle, name: 'facettes' },
    createElement('summary', { id: `facette-${cle}` }, titre, chosenCount),
    createElement(
      'fieldset',
      { class: 'valeurs' },
      createElement('legend', { class: 'invisible' }, titre),
      searchLabel,
      list,
      more,
      kept,
    ),
  );
  const boxes = new Map<string, ValeurBox>();
  const boxOf = (valeur: string): ValeurBox => {
    const box = boxes.get(valeur) ?? createBox(facette, valeur, toggle);
    boxes.set(valeur, box);
    return box;
  };
  let known: { choisies: readonly string[]; compte: CompteFacette } = { choisies: [], compte: AUCUN };
  const show = () => {
    const { choisies, compte } = known;
    const { found, left, total } = listValeurs(facette, choisies, compte.valeurs, search.value);
    for (const valeur of found) {
      const { input, count } = boxOf(valeur);
      input.checked = choisies.includes(valeur);
      count.textContent = formatNombre(compte.valeurs.get(valeur) ?? 0);
    }
    replaceItems(
      list,
      found.map((valeur) => boxOf(valeur).item),
    );
    searchLabel.hidden = total <= MONTRES;
    more.textContent = left > 0 ? `${formatNombre(left)} de plus : tapez les premières lettres.` : '';
    kept.textContent =
      compte.gardes > 0
        ? `${pluriel(compte.gardes, 'résultat')} sans cette information, toujours gardé${compte.gardes > 1 ? 's' : ''}.`
        : '';
  };
  search.addEventListener('input', show);
  // What is folded is not drawn.
  element.addEventListener('toggle', () => element.open && show());
  return {
    cle,
    element,
    update: (choisies: readonly string[], compte: CompteFacette) => {
      known = { choisies, compte };
      chosenCount.textContent = choisies.length > 0 ? ` (${choisies.length})` : '';
      element.hidden = choisies.length === 0 && (ordre ?? [...compte.valeurs.keys()]).length === 0;
      if (element.open) show();
    },
  };
}

/** A box that is being pressed does not move while its list is the same; one that was just used keeps the focus, wherever it now stands. */
function replaceItems(list: HTMLElement, items: readonly HTMLElement[]): void {
  if (items.length === list.children.length && items.every((item, place) => item === list.children[place])) return;
  const used = list.contains(document.activeElement) ? document.activeElement : null;
  list.replaceChildren(...items);
  if (used instanceof HTMLElement && used !== document.activeElement) used.focus();
}

interface ValeurBox {
  item: HTMLElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

function createBox({ cle, libelle, estPartie }: FacetteMontree, valeur: string, toggle: Toggle): ValeurBox {
  const input = createElement('input', { type: 'checkbox', id: `choix-${cle}-${valeur}`, value: valeur });
  const count = createElement('small');
  const nom = createElement('span', {}, libelle(valeur));
  input.addEventListener('change', () => toggle(cle, valeur, input.checked));
  return {
    item: createElement(
      'li',
      { class: estPartie?.(valeur) && 'partie-de' },
      input,
      ' ',
      createElement('label', { for: input.id }, nom, ' ', count),
    ),
    input,
    count,
  };
}

/** The values that something answers to and those chosen; of these, those that hold what is typed, and how many are left. */
function listValeurs(
  { libelle, ordre }: FacetteMontree,
  choisies: readonly string[],
  comptes: ReadonlyMap<string, number>,
  typed: string,
): { found: string[]; left: number; total: number } {
  const all = new Set(ordre ?? [...choisies, ...comptes.keys()]);
  const values = [...all].filter((valeur) => choisies.includes(valeur) || (comptes.get(valeur) ?? 0) > 0);
  const wanted = foldText(typed);
  const isWanted = (valeur: string) => foldText(libelle(valeur)).includes(wanted);
  if (ordre) return { found: values.filter(isWanted), left: 0, total: values.length };
  const found = values
    .filter((valeur) => choisies.includes(valeur) || isWanted(valeur))
    .sort(
      (a, b) =>
        Number(choisies.includes(b)) - Number(choisies.includes(a)) ||
        (comptes.get(b) ?? 0) - (comptes.get(a) ?? 0) ||
        compareNoms(libelle(a), libelle(b)),
    );
  const first = found.slice(0, Math.max(MONTRES, choisies.length));
  return { found: first, left: found.length - first.length, total: values.length };
}
