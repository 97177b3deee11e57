import type { Geometry } from 'geojson';
import { listColonnes } from '../../contract/carte/colonnes.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import type { Valeur } from '../../contract/open-data/cellule.ts';
import type { Ligne } from '../../contract/open-data/extraction.ts';
import { findElement } from '../kit/create-element.ts';
import { showDownloads } from '../kit/download-lignes.ts';
import { type Carte, isPaysSeul } from './carte.ts';
import { describeAction, type LienNomme, type TitresProjets } from './describe-action.ts';
import { nextTri, PAR_PAGE, renderPages, renderRows, renderTri } from './render-table.ts';
import { sortActions, TRIS, type Tri } from './sort-actions.ts';

/** The order and the page of the table, as the address has them. */
interface TableState {
  tri: Tri;
  page: number | null;
}

interface TableEvents {
  choose: (change: Partial<TableState>) => void;
  /** « Montrer » was pressed. */
  show: (action: number, button: HTMLElement) => void;
}

interface TableView {
  /** Brings the table to these actions. */
  show: (actions: Uint32Array, state: TableState) => void;
  /** Titles have come. */
  setTitres: (titres: TitresProjets) => void;
}

/** The table beside the map: 50 rows of the selection at a time. */
export function createTableView(root: HTMLElement, carte: Carte, { choose, show }: TableEvents): TableView {
  const table = findElement(root, 'table');
  const nav = findElement(root, '.pagination');
  const fichiers = findElement(root, '[data-fichiers]');
  let titres: TitresProjets | undefined;
  let shown: { actions: Uint32Array; state: TableState } = {
    actions: new Uint32Array(),
    state: { tri: 'nom', page: null },
  };
  let sorted = shown.actions;

  const render = () => {
    const { actions, state } = shown;
    sorted = sortActions(carte, actions, state.tri);
    const pages = Math.max(1, Math.ceil(sorted.length / PAR_PAGE));
    const page = Math.min(state.page ?? 1, pages);
    renderTri(table, state.tri);
    renderPages(nav, page, pages);
    if (titres === undefined) return;
    const known = titres;
    const listed = sorted;
    showDownloads(fichiers, {
      nombre: listed.length,
      choix: ['actions', ...new URLSearchParams(location.search).values()],
      make: () => ({
        titre: 'Coopérations et projets',
        adresse: location.href,
        date: fichiers.dataset.date ?? '',
        colonnes: listColonnes(carte.champs.map(({ cle }) => cle)),
        lignes: listActions(carte, known, listed),
        geometrie: (rank) => placeAction(carte, listed[rank] ?? -1),
      }),
    });
    const rows = sorted.slice((page - 1) * PAR_PAGE, page * PAR_PAGE);
    renderRows(
      table,
      Array.from(rows, (action) => describeAction(carte, titres ?? [], action)),
    );
  };

  const pressed = (event: Event, selector: string): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
  table.addEventListener('click', (event) => {
    const row = pressed(event, '[data-action]');
    if (row) show(Number(row.dataset.action), row);
    const asked = TRIS.find((tri) => tri === pressed(event, '[data-tri]')?.dataset.tri);
    if (asked) choose({ tri: nextTri(shown.state.tri, asked), page: null });
  });
  nav.addEventListener('click', (event) => {
    const page = Number(pressed(event, '[data-page]')?.dataset.page ?? 0);
    if (page === 0) return;
    choose({ page: page === 1 ? null : page });
    table.scrollIntoView({ block: 'start' });
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
