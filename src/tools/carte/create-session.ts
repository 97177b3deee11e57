import { type FollowedState, followAddress, type How } from '../kit/follow-address.ts';
import type { Carte } from './carte.ts';
import { type CarteAddress, type CarteState, filtersOf, keepKnown, sansFiltre } from './carte-address.ts';
import type { TitresProjets } from './describe-action.ts';
import { buildFacettes } from './facettes.ts';
import { createFinder } from './find-by-slug.ts';
import { createFindTexte } from './find-texte.ts';
import { createListeView } from './liste-view.ts';
import { type Filtres, type Selection, selectActions } from './select-actions.ts';
import { createSelectionView } from './selection-view.ts';
import type { MapContext, MapPart } from './start-map.ts';

export interface Session {
  state: FollowedState<CarteState>;
  /** What the map is given. */
  context: MapContext;
  setTitres: (titres: TitresProjets) => void;
  /** Draws the selection on a map that has come. */
  setMap: (map: MapPart) => Promise<void>;
}

/** Keeps filters, count, list and map in step with the address; every choice goes through it. */
export function createSession(root: HTMLElement, carte: Carte, asked: CarteAddress): Session {
  const facettes = buildFacettes(carte);
  let titres: TitresProjets = [];
  const finders = {
    collectivites: createFinder(carte.collectivites),
    partenaires: createFinder(carte.partenaires),
    texte: createFindTexte(carte, () => titres),
  };
  const address = keepKnown(asked, facettes, finders);
  // A link that asks for what is not here is not handed on as it came.
  const known = address.write(address.read(location.search));
  if (known !== asked.write(asked.read(location.search)))
    history.replaceState(null, '', `${location.pathname}${known}${location.hash}`);
  // What an address asks of the list, and, without order and page, of the selection. The view asks nothing of them.
  const listKey = (state: CarteState) => address.write({ ...state, vue: null });
  const selectionKey = (state: CarteState) => listKey({ ...state, tri: 'nom', page: null });
  const busy = createBusy(root);
  let map: MapPart | undefined;
  let selection: Selection | undefined;
  let shown: CarteState | undefined;

  const choose = (change: Partial<Filtres>, how?: How) => {
    state.set({ ...change, page: null }, how);
    if (change.pays && change.pays.length > 0) map?.fitPays(change.pays);
  };
  const selectionView = createSelectionView(root, { carte, facettes, finders, nothing: sansFiltre(address) }, choose);
  const liste = createListeView(root, carte, {
    choose: (change) => state.set(change),
    show: (action, button) => void map?.showAction(action, button),
    point: (action) => map?.light(action === null ? [] : [action]),
  });
  const explain = () => {
    if (selection) selectionView.explain(filtersOf(state.get()), selection, map?.traits() ?? null);
  };
  const draw = async (filtres: Filtres, { actions }: Selection) => {
    const drawn = map?.show(actions);
    if (selection) selectionView.explain(filtres, selection, map?.traits() ?? null);
    await drawn;
  };
  const select = (next: CarteState, isBack = false) => {
    const filtres = filtersOf(next);
    selection = selectActions(carte, facettes, filtres, finders);
    selectionView.show(filtres, selection, isBack);
    void busy(draw(filtres, selection));
  };
  const show = (next: CarteState, isBack: boolean) => {
    const [previous, current] = [shown, selection];
    shown = next;
    if (previous && current && listKey(previous) === listKey(next)) return;
    if (!previous || !current || selectionKey(previous) !== selectionKey(next)) select(next, isBack);
    liste.show(selection?.actions ?? new Uint32Array(), next);
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
      moved: (vue) => {
        state.set({ vue }, 'replace');
        explain();
      },
      lit: (actions) => liste.light(actions),
    },
    setTitres: (value) => {
      titres = value;
      const now = state.get();
      // Words may stand in the titles.
      if (now.q !== '') {
        select(now);
        liste.show(selection?.actions ?? new Uint32Array(), now);
      }
      liste.setTitres(value);
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
