import type { Geometry } from 'geojson';
import { listColonnes } from '../../contract/carte/colonnes.ts';
import { isEmptyRow, rowOf } from '../../contract/carte/list-column.ts';
import { TRIS_LISTE, type Tri } from '../../contract/carte/tris.ts';
import type { Valeur } from '../../contract/open-data/cellule.ts';
import type { Ligne } from '../../contract/open-data/extraction.ts';
import { findElement } from '../kit/create-element.ts';
import { type Carte, isPaysSeul } from './carte.ts';
import { describeAction, type LienNomme, type TitresProjets } from './describe-action.ts';
import { PAR_PAGE, renderPages, renderRows } from './render-liste.ts';

/** The order and the page of the list, as the address has them. */
interface ListeState {
  tri: Tri;
  page: number | null;
}

interface ListeEvents {
  choose: (change: Partial<ListeState>) => void;
  /** « Montrer » was pressed. */
  show: (action: number, button: HTMLElement) => void;
  /** A row is pointed at, or has the focus; null when none is. */
  point: (action: number | null) => void;
}

interface ListeView {
  /** Brings the list to these actions. */
  show: (actions: Uint32Array, state: ListeState) => void;
  /** Titles have come. */
  setTitres: (titres: TitresProjets) => void;
  /** Marks the rows of these actions, and brings the first of them in sight. */
  light: (actions: ReadonlySet<number>) => void;
}

/** The list beside the map: some rows of the selection at a time. */
export function createListeView(root: HTMLElement, carte: Carte, { choose, show, point }: ListeEvents): ListeView {
  const list = findElement(root, '.carte-liste');
  const nav = findElement(root, '.pagination');
  const select = findElement<HTMLSelectElement>(root, '[name="tri"]');
  const emporter = findElement<HTMLDetailsElement>(root, '.emporter');
  const fichiers = findElement(emporter, '[data-fichiers]');
  let titres: TitresProjets | undefined;
  let shown: { actions: Uint32Array; state: ListeState } = {
    actions: new Uint32Array(),
    state: { tri: 'nom', page: null },
  };

  /** Making the files of everything takes a second: only for who looks at them. */
  const showFiles = async () => {
    if (!emporter.open || titres === undefined) return;
    const known = titres;
    const { showDownloads } = await import('../kit/download-lignes.ts');
    const sorted = sortActions(carte, shown.actions, shown.state.tri);
    // Where the map looks chooses no row.
    const asked = [...new URLSearchParams(location.search)].filter(([nom]) => nom !== 'vue');
    showDownloads(fichiers, {
      nombre: sorted.length,
      choix: ['actions', ...asked.map(([, value]) => value)],
      make: () => ({
        titre: 'Coopérations et projets',
        adresse: location.href,
        date: fichiers.dataset.date ?? '',
        colonnes: listColonnes(carte.champs.map(({ cle }) => cle)),
        lignes: listActions(carte, known, sorted),
        geometrie: (rank) => placeAction(carte, sorted[rank] ?? -1),
      }),
    });
  };
  const render = () => {
    const { actions, state } = shown;
    const sorted = sortActions(carte, actions, state.tri);
    const pages = Math.max(1, Math.ceil(sorted.length / PAR_PAGE));
    const page = Math.min(state.page ?? 1, pages);
    select.value = state.tri;
    renderPages(nav, page, pages);
    if (titres === undefined) return;
    const known = titres;
    void showFiles();
    const first = (page - 1) * PAR_PAGE;
    renderRows(
      list,
      Array.from(sorted.subarray(first, first + PAR_PAGE), (action) => describeAction(carte, known, action)),
      first + 1,
    );
  };

  const closest = ({ target }: Event, selector: string): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>(selector) : null;
  const rowOfEvent = (event: Event) => {
    const row = closest(event, '[data-action]');
    return row ? Number(row.dataset.action) : null;
  };
  list.addEventListener('click', (event) => {
    const button = closest(event, '.montrer');
    const action = rowOfEvent(event);
    if (button && action !== null) show(action, button);
  });
  for (const name of ['pointerover', 'focusin']) list.addEventListener(name, (event) => point(rowOfEvent(event)));
  for (const name of ['pointerleave', 'focusout']) list.addEventListener(name, () => point(null));
  emporter.addEventListener('toggle', () => void showFiles());
  select.addEventListener('change', () => {
    const asked = TRIS_LISTE.find(({ tri }) => tri === select.value);
    if (asked) choose({ tri: asked.tri, page: null });
  });
  nav.addEventListener('click', (event) => {
    const page = Number(closest(event, '[data-page]')?.dataset.page ?? 0);
    if (page === 0) return;
    choose({ page: page === 1 ? null : page });
    list.scrollIntoView({ block: 'start' });
    nav.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  });
  return {
    show: (actions, state) => {
      shown = { actions, state };
      render();
    },
    setTitres: (value) => {
      titres = value;
      render();
    },
    light: (actions) => {
      let isFirst = true;
      for (const row of list.querySelectorAll<HTMLElement>('[data-action]')) {
        const isLit = actions.has(Number(row.dataset.action));
        row.classList.toggle('vif', isLit);
        if (isLit && isFirst) row.scrollIntoView({ block: 'nearest' });
        if (isLit) isFirst = false;
      }
    },
  };
}

/** Where an action takes place; a country of which nobody knows where is no point. */
export function placeAction(carte: Carte, action: number): Geometry | null {
  const known = Array.from(rowOf(carte.actions.lieux, action)).filter((lieu) => !isPaysSeul(carte, lieu));
  const coordinates = known.map((lieu) => [carte.lieux.lon[lieu] ?? 0, carte.lieux.lat[lieu] ?? 0]);
  return coordinates.length === 0 ? null : { type: 'MultiPoint', coordinates };
}

/** These actions as rows, in their order. What is not known is empty. */
export function listActions(carte: Carte, titres: TitresProjets, actions: Uint32Array): Ligne[] {
  const noms = (liens: readonly LienNomme[]) => liens.map(({ nom }) => nom);
  return Array.from(actions, (action) => {
    const { nom, forme, collectivites, partenaires, pays, href } = describeAction(carte, titres, action);
    const row: Record<string, Valeur> = {
      action: nom,
      forme,
      collectivites: noms(collectivites),
      partenaires: noms(partenaires),
      pays: noms(pays),
      thematiques: Array.from(rowOf(carte.actions.thematiques, action), (theme) => carte.thematiques.noms[theme] ?? ''),
      debut: carte.debut[action] || null,
      fin: carte.fin[action] || null,
      adresse: href === null ? null : new URL(href, location.href).href,
    };
    for (const { cle, codes, valeurs } of carte.champs)
      row[cle] = Array.from(rowOf(valeurs, action), (code) => codes[code] ?? '');
    return row;
  });
}

/** Indexes of countries follow their names: those without come last. */
const paysOf = ({ actions: { pays } }: Carte, action: number): number =>
  isEmptyRow(pays, action) ? Number.MAX_SAFE_INTEGER : (pays.values[pays.starts[action] ?? 0] ?? 0);

/** The first year that is known, 0 for none. */
const yearOf = ({ debut, fin }: Carte, action: number): number => debut[action] || fin[action] || 0;

/** Actions, which come in the order of names, in another order; equals keep theirs. What is not known comes last. */
export function sortActions(carte: Carte, actions: Uint32Array, tri: Tri): Uint32Array {
  if (tri === 'nom') return actions;
  const keyOf = {
    pays: (action: number) => paysOf(carte, action),
    recent: (action: number) => -yearOf(carte, action),
    ancien: (action: number) => yearOf(carte, action) || Number.MAX_SAFE_INTEGER,
  }[tri];
  const keys = Float64Array.from(actions, keyOf);
  const order = Uint32Array.from(actions, (_, index) => index);
  order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return order.map((index) => actions[index] ?? 0);
}
