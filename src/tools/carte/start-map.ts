import { adresses } from '../../contract/addresses/adresses.ts';
import { rowOf } from '../../contract/carte/list-column.ts';
import { findElement } from '../kit/create-element.ts';
import { type Carte, paysOfLieu } from './carte.ts';
import { roundVue, type VueCarte } from './carte-address.ts';
import { describeAction, type TitresProjets, toLien } from './describe-action.ts';
import { actionsAt, describePlace, describeVigilance } from './describe-place.ts';
import { slugOfPlace } from './find-by-slug.ts';
import { findNearest } from './find-nearest.ts';
import { createMapView, type MapView, type Picked } from './map-view.ts';
import type { CarteMap } from './open-map.ts';
import { locate, renderAutour, renderAutourFailure } from './render-autour.ts';
import { createPopup, POPUP_LINES } from './render-popup.ts';
import type { Filtres } from './select-actions.ts';

export interface MapContext {
  carte: Carte;
  /** Empty until they have come. */
  titres: () => TitresProjets;
  /** The actions that are selected now. */
  actions: () => Uint32Array;
  choose: (change: Partial<Filtres>) => void;
  /** The view came to rest. */
  moved: (vue: VueCarte) => void;
}

export interface MapPart {
  /** Draws these actions. @returns whether their flows are drawn, and when all is */
  show: (actions: Uint32Array) => { flows: 'drawn' | 'too-many'; drawn: Promise<void> };
  vue: () => VueCarte;
  /** Goes back to a view of the address. */
  follow: (vue: VueCarte | null) => void;
  /** Shows all that is selected. */
  fitAll: () => void;
  fitPays: (codes: readonly string[]) => void;
  /** Goes to the place of an action and tells what is there, this action first. */
  showAction: (action: number, opener: HTMLElement) => Promise<void>;
}

/** Wires a map to its buttons on the page and to what is selected. */
export function startMap(root: HTMLElement, context: MapContext, map: CarteMap): MapPart {
  const { carte, titres, actions, choose, moved } = context;
  const view = createMapView(carte, map);
  map.listen({
    moved: () => {
      view.moved();
      moved(roundVue(map.vue()));
    },
    picked: (properties, position) => {
      const picked = view.pick(properties);
      if (picked) openAt(picked, position, map.canvas);
    },
  });

  function openAt(picked: Picked, position: [number, number], opener: HTMLElement, first?: number): void {
    const found = Array.from(actionsAt(carte, actions(), picked));
    const { filtre, ...description } = describePlace(carte, picked);
    const ordered = first === undefined ? found : [first, ...found.filter((action) => action !== first)];
    const content = createPopup({
      ...description,
      vigilance: describeVigilance(carte, found),
      lines: ordered.slice(0, POPUP_LINES).map((action) => describeAction(carte, titres(), action)),
      total: found.length,
      showAll: filtre && found.length < actions().length ? () => choose(filtre) : null,
    });
    map.openPopup(position, content, () => {
      if (document.activeElement === null || document.activeElement === document.body)
        opener.focus({ preventScroll: true });
    });
  }

  findElement(root, '[data-cadrer]').addEventListener('click', () => view.fitAll());
  const clearAutour = startAutour(root, context, view);
  return {
    show: (selected) => {
      map.closePopup();
      clearAutour();
      const drawn = map.drawn();
      return { flows: view.show(selected) ? 'drawn' : 'too-many', drawn };
    },
    vue: () => roundVue(map.vue()),
    follow: (vue) => {
      const here = roundVue(map.vue());
      if (vue && (vue.zoom !== here.zoom || vue.latitude !== here.latitude || vue.longitude !== here.longitude))
        map.moveTo(vue);
    },
    fitAll: () => view.fitAll(),
    fitPays: (codes) => {
      view.fitAll((lieu) => codes.includes(carte.pays.codes[paysOfLieu(carte, lieu)] ?? ''));
    },
    showAction: async (action, opener) => {
      const [lieu] = rowOf(carte.actions.lieux, action);
      if (lieu === undefined) return;
      const [longitude, latitude] = [carte.lieux.lon[lieu] ?? 0, carte.lieux.lat[lieu] ?? 0];
      findElement(root, '.carte-toile').scrollIntoView({ block: 'nearest' });
      await view.moveTo({ longitude, latitude });
      openAt({ lieux: [lieu] }, [longitude, latitude], opener, action);
    },
  };
}

const SHOWN = 8;
/** `GeolocationPositionError.PERMISSION_DENIED` */
const DENIED = 1;

/**
 * « Autour de moi »: the position is asked for when the button is pressed, used here and forgotten.
 * @returns what takes the answer away when it no longer fits the selection
 */
function startAutour(root: HTMLElement, { carte, actions, choose }: MapContext, view: MapView): () => void {
  const button = findElement<HTMLButtonElement>(root, '[data-autour]');
  const section = findElement(root, '.autour');
  // One neighbour after the other may be chosen from the same answer.
  let isChoosing = false;
  const chooseNear = (collectivite: number) => {
    isChoosing = true;
    choose({ collectivite: [slugOfPlace(carte.collectivites, collectivite)] });
    isChoosing = false;
  };
  const show = ({ latitude, longitude }: GeolocationCoordinates) => {
    const near = findNearest(carte, actions(), { latitude, longitude }, SHOWN);
    const indexes = near.map(({ collectivite }) => collectivite);
    const lines = near.map((line) => ({
      ...line,
      lien: toLien(carte.collectivites, line.collectivite, adresses.collectivite),
    }));
    renderAutour(section, lines, chooseNear);
    view.showAround({ latitude, longitude }, indexes);
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      show(await locate());
    } catch (error) {
      const isDenied = (error as Partial<GeolocationPositionError>).code === DENIED;
      renderAutourFailure(
        section,
        isDenied ? 'Vous n’avez pas donné votre position.' : 'Votre position n’est pas connue.',
      );
    }
    button.disabled = false;
  });
  return () => {
    if (isChoosing || section.hidden) return;
    section.hidden = true;
    view.clearAround();
  };
}
