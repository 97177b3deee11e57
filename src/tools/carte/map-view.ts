import { rowOf } from '../../contract/carte/list-column.ts';
import type { Carte } from './carte.ts';
import type { VueCarte } from './carte-address.ts';
import { clusterPlaces, indexPlaces, type PlaceGroup, type PlaceIndex } from './cluster-places.ts';
import { listFlows } from './list-flows.ts';
import {
  type Bounds,
  boundsOfPlaces,
  isInside,
  joinBounds,
  toAround,
  toBounds,
  toCollection,
  toFlows,
  toMarks,
  widenBounds,
} from './map-content.ts';
import type { CarteMap } from './open-map.ts';

/** Around a place that somebody asks to see. */
const CLOSE = 6;
/** Places so near at the closest zoom, in pixels, are told in one popup. */
const INSEPARABLE = 44;

/** What a mark or a dot stands for. */
export type Picked = { lieux: number[] } | { collectivite: number };

export interface MapView {
  /** Brings the marks and the flows to these actions. @returns whether the flows are drawn */
  show: (actions: Uint32Array) => boolean;
  /** Tells what was touched; null when coming closer is the answer. */
  pick: (properties: Record<string, unknown>) => Picked | null;
  /** To call when the view has moved. */
  moved: () => void;
  /** Shows all the places of the actions, or those of some countries. */
  fitAll: (keep?: (lieu: number) => boolean) => void;
  moveTo: (position: { longitude: number; latitude: number }) => Promise<void>;
  showAround: (here: { longitude: number; latitude: number }, collectivites: readonly number[]) => void;
  clearAround: () => void;
}

/** Marks change with the zoom, by half steps. */
const stepOf = ({ zoom }: VueCarte) => Math.floor(zoom * 2) / 2;

/** Keeps the marks of the map in step with the selection and with what the map looks at. */
export function createMapView(carte: Carte, map: CarteMap): MapView {
  const index = indexPlaces(carte.lieux);
  let actions: Uint32Array = new Uint32Array();
  let poids: Uint32Array = new Uint32Array(carte.lieux.lon.length);
  let groups = new Map<number, PlaceGroup>();
  let drawn: { step: number; bounds: Bounds } | undefined;
  let wasBare = true;

  const regroup = (step: number) => {
    if (drawn?.step === step) return;
    const list = groupActions(carte, index, { actions, poids, zoom: step });
    groups = new Map(list.map((group) => [group.lieu, group]));
  };
  const draw = () => {
    const [step, bounds] = [stepOf(map.vue()), widenBounds(map.bounds())];
    regroup(step);
    drawn = { step, bounds };
    map.show({ marques: toMarks(carte, [...groups.values()], bounds) });
  };
  const fitPlaces = (lieux: readonly number[], maxZoom?: number) => {
    const bounds = boundsOfPlaces(carte.lieux, lieux);
    if (bounds) map.fit(bounds, maxZoom);
  };

  return {
    show: (selected) => {
      actions = selected;
      poids = weighPlaces(carte, actions);
      drawn = undefined;
      draw();
      const flows = listFlows(carte, actions);
      const isBare = flows === null || flows.length === 0;
      // Nothing again is not worth drawing.
      if (!isBare || !wasBare) map.show(toFlows(carte, flows ?? []));
      wasBare = isBare;
      return flows !== null;
    },
    pick: (properties) => {
      if ('collectivite' in properties) return { collectivite: Number(properties.collectivite) };
      const { lieux = [] } = groups.get(Number(properties.lieu)) ?? {};
      const bounds = boundsOfPlaces(carte.lieux, lieux);
      if (lieux.length < 2 || !bounds || map.spread(bounds) < INSEPARABLE) return { lieux };
      map.fit(bounds);
      return null;
    },
    moved: () => {
      if (drawn?.step !== stepOf(map.vue()) || !isInside(map.bounds(), drawn.bounds)) draw();
    },
    fitAll: (keep = () => true) => {
      fitPlaces(
        Array.from(poids.keys()).filter((lieu) => (poids[lieu] ?? 0) > 0 && keep(lieu)),
        7,
      );
    },
    moveTo: (position) => map.moveTo({ ...position, zoom: Math.max(map.vue().zoom, CLOSE) }),
    showAround: (here, collectivites) => {
      map.show({ ici: toAround(carte, here, collectivites) });
      const place = toBounds(here.longitude, here.latitude);
      map.fit(joinBounds(boundsOfPlaces(carte.collectivites, collectivites) ?? place, place), CLOSE + 2);
    },
    clearAround: () => map.show({ ici: toCollection([]) }),
  };
}

/** How many of these actions each place has. */
export function weighPlaces({ actions: { lieux }, lieux: { lon } }: Carte, actions: Uint32Array): Uint32Array {
  const poids = new Uint32Array(lon.length);
  for (const action of actions) for (const lieu of rowOf(lieux, action)) poids[lieu] = (poids[lieu] ?? 0) + 1;
  return poids;
}

/** The marks of the map at a zoom. An action in several places of a group counts once there. */
export function groupActions(
  carte: Carte,
  index: PlaceIndex,
  { actions, poids, zoom }: { actions: Uint32Array; poids: Uint32Array; zoom: number },
): PlaceGroup[] {
  const hosts = clusterPlaces(index, poids, zoom);
  const groups = new Map<number, PlaceGroup>();
  for (const [lieu, host] of hosts.entries()) {
    if (host === -1) continue;
    const group = groups.get(host);
    if (group) group.lieux.push(lieu);
    else groups.set(host, { lieu: host, lieux: [lieu], actions: 0 });
  }
  for (const action of actions) {
    const seen: number[] = [];
    for (const lieu of rowOf(carte.actions.lieux, action)) {
      const host = hosts[lieu] ?? -1;
      const group = groups.get(host);
      if (!group || seen.includes(host)) continue;
      seen.push(host);
      group.actions += 1;
    }
  }
  return [...groups.values()];
}
