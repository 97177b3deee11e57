import KDBush from 'kdbush';
import { TILE, toWorldX, toWorldY } from './vue.ts';

/** Where something stands, in degrees; NaN when nobody knows. */
export interface Positions {
  lon: Float64Array;
  lat: Float64Array;
}

/** Marks stand at least so far apart on the screen, in pixels. */
const RADIUS = 44;

/** All the places of the map, ready to be grouped: Web Mercator, the world being 1 wide. */
export interface PlaceIndex {
  x: Float64Array;
  y: Float64Array;
  bush: KDBush;
  /** The place of each item of `bush`, which leaves out those without position. */
  places: Uint32Array;
}

/** A place, or several that would cover one another at this zoom. */
export interface PlaceGroup {
  /** The place with most actions: the mark stands there. */
  lieu: number;
  lieux: number[];
  /** How many actions take place there, each counted once. */
  actions: number;
}

export function indexPlaces({ lon, lat }: Positions): PlaceIndex {
  const x = lon.map(toWorldX);
  const y = lat.map(toWorldY);
  const places = Uint32Array.from(x.keys()).filter((place) => !Number.isNaN((x[place] ?? 0) + (y[place] ?? 0)));
  const bush = new KDBush(places.length);
  for (const place of places) bush.add(x[place] ?? 0, y[place] ?? 0);
  return { x, y, places, bush: bush.finish() };
}

/**
 * Groups the places that have actions: the heaviest first takes all those too close to it. Its mark stands on it, so
 * that no two marks cover each other.
 * @param poids how many actions each place has
 * @param radius in pixels
 * @returns of each place, the one that stands for it; −1 when it has no action
 */
export function clusterPlaces(
  { x, y, bush, places }: PlaceIndex,
  poids: Uint32Array,
  zoom: number,
  radius = RADIUS,
): Int32Array {
  const reach = radius / (TILE * 2 ** zoom);
  const hosts = new Int32Array(poids.length).fill(-1);
  const heaviest = places.filter((place) => (poids[place] ?? 0) > 0);
  heaviest.sort((a, b) => (poids[b] ?? 0) - (poids[a] ?? 0) || a - b);
  for (const place of heaviest) {
    if (hosts[place] !== -1) continue;
    for (const item of bush.within(x[place] ?? 0, y[place] ?? 0, reach)) {
      const near = places[item] ?? 0;
      if (hosts[near] === -1 && (poids[near] ?? 0) > 0) hosts[near] = place;
    }
  }
  return hosts;
}
