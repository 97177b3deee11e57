import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import type { Carte } from './carte.ts';
import { type CarteAddress, type CarteState, filtersOf, sansFiltre } from './carte-address.ts';
import type { TitresProjets } from './describe-action.ts';
import { buildFacettes } from './facettes.ts';
import { createFinder } from './find-by-slug.ts';
import { type Filtres, type Selection, selectActions } from './select-actions.ts';
import { createSelectionView } from './selection-view.ts';
import type { MapContext, MapPart } from './start-map.ts';
import { createTableView } from './table-view.ts';

export interface Session {
  state: FollowedState<CarteState>;
  /** What the map is given. */
  context: MapContext;
  setTitres: (titres: TitresProjets) => void;
  /** Draws the selection on a map that has come. */
  setMap: (map: MapPart) => Promise<void>;
}

/** Keeps filters, count, table and map in step with the address; every choice goes through it. */
export function createSession(root: HTMLElement, carte: Carte, address: CarteAddress): Session {
  // What an address asks of the table, and, without order and page, of the selection. The view asks nothing of them.
  const tableKey = (state: CarteState) => address.write({ ...state, vue: null });
  const selectionKey = (state: CarteState) => tableKey({ ...state, tri: 'nom', page: null });
  const facettes = buildFacettes(carte);
  const finders = { collectivites: createFinder(carte.collectivites), partenaires: createFinder(carte.partenaires) };
  const busy = createBusy(root);
  let titres: TitresProjets = [];
  let map: MapPart | undefined;
  let selection: Selection | undefined;
  let shown: CarteState | undefined;

  const choose = (change: Partial<Filtres>) => {
    state.set({ ...change, page: null });
    if (change.pays && change.pays.length > 0) map?.fitPays(change.pays);
  };
  const selectionView = createSelectionView(root, { carte, facettes, finders, nothing: sansFiltre(address) }, choose);
  const table = createTableView(root, carte, {
    choose: (change) => state.set(change),
    show: (action, button) => void map?.showAction(action, button),
  });
  const draw = async (filtres: Filtres, { actions }: Selection) => {
    const result = map?.show(actions);
    if (selection) selectionView.explain(filtres, selection, result?.flows ?? null);
    await result?.drawn;
  };
  const show = (next: CarteState) => {
    const filtres = filtersOf(next);
    const [previous, current] = [shown, selection];
    shown = next;
    if (previous && current && tableKey(previous) === tableKey(next)) return;
    if (!previous || !current || selectionKey(previous) !== selectionKey(next)) {
      selection = selectActions(carte, facettes, filtres, finders);
      selectionView.show(filtres, selection);
      void busy(draw(filtres, selection));
    }
    table.show(selection?.actions ?? new Uint32Array(), next);
  };
  const state = followAddress(address, show);
  addEventListener('popstate', () => map?.follow(state.get().vue));

  return {
    state,
    context: {
      carte,
      titres: () => titres,
      actions: () => selection?.actions ?? new Uint32Array(),
      choose,
      moved: (vue) => state.set({ vue }, 'replace'),
    },
    setTitres: (value) => {
      titres = value;
      table.setTitres(value);
    },
    setMap: async (opened) => {
      map = opened;
      if (selection) await busy(draw(filtersOf(state.get()), selection));
    },
  };
}

/** Marks the page as busy until the last of what was begun is done. */
function createBusy(element: HTMLElement): (until: Promise<void>) => Promise<void> {
  let turn = 0;
  return async (until) => {
    const own = ++turn;
    element.setAttribute('aria-busy', 'true');
    await until;
    if (own === turn) element.setAttribute('aria-busy', 'false');
  };
}
