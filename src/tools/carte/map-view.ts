import type { Lists } from '../../contract/carte/list-column.ts';
import {
  clusterPlaces,
  indexPlaces,
  type PlaceGroup,
  type PlaceIndex,
  type Positions,
} from '../explorer/cluster-places.ts';
import {
  type Bounds,
  isInside,
  isWithinBounds,
  joinBounds,
  MAX_ZOOM,
  toBounds,
  type Vue,
  widenBounds,
} from '../explorer/vue.ts';
import type { Carte } from './carte.ts';
import type { Vise } from './draw-carte.ts';
import { listFlows, weigh } from './list-flows.ts';
import {
  boundsOfPlaces,
  LA_FRANCE,
  type Lien,
  type MapContent,
  placePays,
  type Trait,
  toAround,
  toFrancais,
  toMarks,
  toMarksOfPays,
  toTraits,
  toTraitsOfPays,
} from './map-content.ts';
import type { CarteMap } from './open-map.ts';

/** From this zoom on, places show; from farther, whole countries do. */
const PRES = 3.5;
/** Around a place that somebody asks to see. */
const CLOSE = 6;
/** Places so near at the closest zoom, in pixels, are told in one card. */
const INSEPARABLE = 44;
/** Pixels between two countries seen from afar. */
const ENTRE_PAYS = 26;

/** What a card tells of. */
export type Picked = { lieux: number[] } | { collectivite: number } | Lien;

/** Of the arcs: of whole countries, of each pair, or too many to be drawn. */
export type EtatTraits = 'pays' | 'drawn' | 'too-many';

export interface MapView {
  /** Brings the marks and the flows to these actions. */
  show: (actions: Uint32Array) => void;
  traits: () => EtatTraits;
  /** Tells what was touched; null when coming closer is the answer. */
  pick: (vise: Vise) => Picked | null;
  /** To call when the view has moved. */
  moved: () => void;
  /** Shows all the places of the actions, or those of some countries. */
  fitAll: (keep?: (lieu: number) => boolean) => void;
  moveTo: (position: { longitude: number; latitude: number }) => Promise<void>;
  showAround: (here: { longitude: number; latitude: number }, collectivites: readonly number[]) => void;
  clearAround: () => void;
}

/** Marks change with the zoom, by half steps. */
const stepOf = ({ zoom }: Vue) => Math.floor(zoom * 2) / 2;

/** Keeps the marks of the map in step with the selection and with what the map looks at. */
export function createMapView(carte: Carte, map: CarteMap): MapView {
  /** Made when somebody comes close enough. */
  let lieux: PlaceIndex | undefined;
  const positions = placePays(carte);
  const pays = indexPlaces(positions);
  let actions: Uint32Array = new Uint32Array();
  let poids: Uint32Array = new Uint32Array(carte.lieux.lon.length);
  let groups = new Map<number, PlaceGroup>();
  let drawn: { step: number; bounds: Bounds } | undefined;
  let etat: EtatTraits = 'pays';

  const group = (zoom: number) => {
    if (drawn?.step === zoom) return;
    if (zoom >= PRES) lieux ??= indexPlaces(carte.lieux);
    const list =
      lieux === undefined || zoom < PRES
        ? groupActions(carte.actions.pays, pays, {
            actions,
            poids: weigh(carte.actions.pays, carte.pays.noms.length, actions),
            zoom,
            radius: ENTRE_PAYS,
          })
        : groupActions(carte.actions.lieux, lieux, { actions, poids, zoom });
    groups = new Map(list.map((one) => [one.lieu, one]));
  };
  const drawPays = (): Partial<MapContent> => {
    const counts = weigh(carte.actions.pays, carte.pays.noms.length, actions);
    etat = 'pays';
    return {
      marques: toMarksOfPays(positions, [...groups.values()]),
      traits: toTraitsOfPays(positions, counts),
      francais: actions.length > 0 ? [LA_FRANCE] : [],
    };
  };
  const drawLieux = (bounds: Bounds): Partial<MapContent> => {
    // What only crosses the view says nothing of it.
    const seen = map.bounds();
    const isSeen = ({ lon, lat }: Positions, at: number) => isWithinBounds(seen, lon[at] ?? 0, lat[at] ?? 0);
    const flows = listFlows(
      carte,
      actions,
      (collectivite, lieu) => isSeen(carte.collectivites, collectivite) || isSeen(carte.lieux, lieu),
    );
    etat = flows === null ? 'too-many' : 'drawn';
    return {
      marques: toMarks(carte, [...groups.values()], bounds),
      traits: toTraits(carte, flows ?? []),
      francais: toFrancais(carte, flows?.map(({ collectivite }) => collectivite) ?? []),
    };
  };
  const draw = () => {
    const [step, bounds] = [stepOf(map.vue()), widenBounds(map.bounds())];
    group(step);
    drawn = { step, bounds };
    map.show(step < PRES ? drawPays() : drawLieux(bounds));
  };

  return {
    show: (selected) => {
      actions = selected;
      poids = weigh(carte.actions.lieux, carte.lieux.lon.length, actions);
      drawn = undefined;
      draw();
    },
    traits: () => etat,
    pick: (vise) => {
      if ('collectivite' in vise) return vise;
      if ('trait' in vise) return vise.trait.lien;
      const { genre, id } = vise.marque;
      if (genre === 'pays') return { pays: id };
      const { lieux: places = [] } = groups.get(id) ?? {};
      const isFar = stepOf(map.vue()) < PRES;
      const bounds = boundsOfPlaces(isFar ? positions : carte.lieux, places);
      if (isFar && bounds) {
        void map.fit(bounds, Math.max(map.vue().zoom + 1, PRES));
        return null;
      }
      if (places.length < 2 || !bounds || spread(map, bounds) < INSEPARABLE) return { lieux: places };
      void map.fit(bounds);
      return null;
    },
    moved: () => {
      const isStill = drawn?.step === stepOf(map.vue()) && isInside(map.bounds(), drawn.bounds);
      // Near, the arcs are those of what is seen.
      if (!isStill || etat !== 'pays') draw();
    },
    fitAll: (keep = () => true) => {
      const places = Array.from(poids.keys()).filter((lieu) => (poids[lieu] ?? 0) > 0 && keep(lieu));
      const bounds = boundsOfPlaces(carte.lieux, places);
      if (bounds) void map.fit(bounds, 7);
    },
    moveTo: (position) => map.moveTo({ ...position, zoom: Math.max(map.vue().zoom, CLOSE) }),
    showAround: (here, collectivites) => {
      map.show({ ici: toAround(carte, here, collectivites) });
      const place = toBounds(here.longitude, here.latitude);
      void map.fit(joinBounds(boundsOfPlaces(carte.collectivites, collectivites) ?? place, place), CLOSE + 2);
    },
    clearAround: () => map.show({ ici: null }),
  };
}

/** How far apart the ends of bounds are at the closest zoom, in pixels. */
function spread(map: CarteMap, { west, south, east, north }: Bounds): number {
  const [[ax, ay], [bx, by]] = [map.toScreen(west, south), map.toScreen(east, north)];
  return Math.hypot(ax - bx, ay - by) * 2 ** (MAX_ZOOM - map.vue().zoom);
}

/** The arcs of some actions, whatever shows of the others: what a row of the list lights. */
export function traitsOf(carte: Carte, actions: readonly number[], etat: EtatTraits): Trait[] {
  if (etat !== 'pays') return toTraits(carte, listFlows(carte, actions) ?? []);
  const poids = weigh(carte.actions.pays, carte.pays.noms.length, Uint32Array.from(actions));
  return toTraitsOfPays(placePays(carte), poids);
}

/**
 * The marks of the map at a zoom. An action in several places of a group counts once there.
 * @param lists of each action, the places or the countries
 */
export function groupActions(
  lists: Lists,
  index: PlaceIndex,
  { actions, poids, zoom, radius }: { actions: Uint32Array; poids: Uint32Array; zoom: number; radius?: number },
): PlaceGroup[] {
  const hosts = clusterPlaces(index, poids, zoom, radius);
  const groups = new Map<number, PlaceGroup>();
  for (const [lieu, host] of hosts.entries()) {
    if (host === -1) continue;
    const group = groups.get(host);
    if (group) group.lieux.push(lieu);
    else groups.set(host, { lieu: host, lieux: [lieu], actions: 0 });
  }
  const { starts, values } = lists;
  /** The last action that each group counted. */
  const counted = new Int32Array(hosts.length).fill(-1);
  for (const action of actions) {
    for (let index = starts[action] ?? 0; index < (starts[action + 1] ?? 0); index++) {
      const host = hosts[values[index] ?? 0] ?? -1;
      const group = groups.get(host);
      if (!group || counted[host] === action) continue;
      counted[host] = action;
      group.actions += 1;
    }
  }
  return [...groups.values()];
}
