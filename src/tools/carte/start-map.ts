import { rowOf } from '../../contract/carte/list-column.ts';
import { pluriel } from '../../contract/words/format.ts';
import type { Vue } from '../explorer/vue.ts';
import { findElement } from '../kit/create-element.ts';
import { type Carte, paysOfLieu } from './carte.ts';
import { roundVue } from './carte-address.ts';
import { describeAction, type TitresProjets } from './describe-action.ts';
import { actionsAt, describePlace, describeVigilance } from './describe-place.ts';
import { ETEINT, type Vise } from './draw-carte.ts';
import { createMapView, type EtatTraits, type Picked, traitsOf } from './map-view.ts';
import type { CarteMap } from './open-map.ts';
import { LIGNES, renderChoisi } from './render-choisi.ts';
import type { Filtres } from './select-actions.ts';
import { startAutour } from './start-autour.ts';

export interface MapContext {
  carte: Carte;
  /** Empty until they have come. */
  titres: () => TitresProjets;
  /** The actions that are selected now. */
  actions: () => Uint32Array;
  choose: (change: Partial<Filtres>) => void;
  /** The view came to rest. */
  moved: (vue: Vue) => void;
  /** Somebody points at these actions on the map; none when they leave. */
  lit: (actions: ReadonlySet<number>) => void;
}

export interface MapPart {
  /** Draws these actions. Resolves when all is drawn. */
  show: (actions: Uint32Array) => Promise<void>;
  traits: () => EtatTraits;
  vue: () => Vue;
  /** Goes back to a view of the address. */
  follow: (vue: Vue | null) => void;
  /** Shows all that is selected. */
  fitAll: () => void;
  fitPays: (codes: readonly string[]) => void;
  /** Goes to the place of an action and tells what is there, this action first. */
  showAction: (action: number, opener: HTMLElement) => Promise<void>;
  /** Lights the arcs of some actions; none puts the light out. */
  light: (actions: readonly number[]) => void;
}

/** Wires a map to its buttons on the page and to what is selected. */
export function startMap(root: HTMLElement, context: MapContext, map: CarteMap): MapPart {
  const { carte, titres, actions, choose, moved, lit } = context;
  const view = createMapView(carte, map);
  const card = findElement(root, '.choisi');
  let opener: HTMLElement = map.canvas;
  /** Actions that the card tells: their arcs stay lit. */
  let held: readonly number[] = [];

  const light = (wanted: readonly number[]) => {
    const lighted = wanted.length > 0 ? wanted : held;
    map.light(lighted.length > 0 ? { traits: traitsOf(carte, lighted, view.traits()) } : ETEINT);
  };
  const close = () => {
    if (card.hidden) return;
    const hadFocus = card.contains(document.activeElement);
    card.hidden = true;
    held = [];
    light([]);
    if (hadFocus) opener.focus({ preventScroll: true });
  };
  function open(picked: Picked, from: HTMLElement, first?: number): void {
    const found = Array.from(actionsAt(carte, actions(), picked));
    const { filtre, ...description } = describePlace(carte, picked);
    const ordered = first === undefined ? found : [first, ...found.filter((action) => action !== first)];
    renderChoisi(card, {
      ...description,
      vigilance: describeVigilance(carte, found),
      lines: ordered.slice(0, LIGNES).map((action) => describeAction(carte, titres(), action)),
      total: found.length,
      keep: filtre && found.length < actions().length ? () => choose(filtre) : null,
      close,
    });
    card.hidden = false;
    opener = from;
    held = first === undefined ? found.slice(0, MAX_LIT) : [first];
    light([]);
    card.focus({ preventScroll: true });
  }
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || card.hidden) return;
    event.stopPropagation();
    close();
  });
  /** What one points at, in words. */
  const nameOf = (vise: Vise): string => {
    const picked: Picked =
      'trait' in vise
        ? vise.trait.lien
        : 'collectivite' in vise
          ? vise
          : vise.marque.genre === 'pays'
            ? { pays: vise.marque.id }
            : { lieux: [vise.marque.id] };
    if ('marque' in vise && vise.marque.genre === 'groupe') return `${pluriel(vise.marque.n, 'action')}\u00a0: zoomez`;
    const { lieux } = describePlace(carte, picked);
    const noms = lieux.map(({ nom }) => nom).join(' – ');
    return `${noms}\u00a0· ${pluriel(actionsAt(carte, actions(), picked).length, 'action')}`;
  };
  let pointed = '';
  map.listen({
    moved: () => {
      view.moved();
      moved(roundVue(map.vue()));
    },
    picked: (vise) => {
      const picked = view.pick(vise);
      if (picked) open(picked, map.canvas);
    },
    hovered: (vise, [x, y]) => {
      if (vise === null) {
        if (pointed !== '') {
          light([]);
          lit(new Set());
        }
        pointed = '';
        return;
      }
      const traits = 'trait' in vise ? [vise.trait] : [];
      const nom = nameOf(vise);
      map.light({ traits, texte: { nom, x, y } });
      if (nom === pointed) return;
      pointed = nom;
      lit(new Set('trait' in vise ? actionsAt(carte, actions(), vise.trait.lien) : []));
    },
  });
  findElement(root, '[data-cadrer]').addEventListener('click', () => view.fitAll());
  const clearAutour = startAutour(root, context, view);
  return {
    show: (selected) => {
      close();
      clearAutour();
      view.show(selected);
      return map.drawn();
    },
    traits: view.traits,
    vue: () => roundVue(map.vue()),
    follow: (vue) => {
      const here = roundVue(map.vue());
      if (vue && (vue.zoom !== here.zoom || vue.latitude !== here.latitude || vue.longitude !== here.longitude))
        void map.moveTo(vue);
    },
    fitAll: () => view.fitAll(),
    fitPays: (codes) => {
      view.fitAll((lieu) => codes.includes(carte.pays.codes[paysOfLieu(carte, lieu)] ?? ''));
    },
    showAction: async (action, from) => {
      const [lieu] = rowOf(carte.actions.lieux, action);
      if (lieu === undefined) return;
      await view.moveTo({ longitude: carte.lieux.lon[lieu] ?? 0, latitude: carte.lieux.lat[lieu] ?? 0 });
      open({ lieux: [lieu] }, from, action);
    },
    light,
  };
}

/** More arcs than that light nothing: they are the whole map. */
const MAX_LIT = 60;
