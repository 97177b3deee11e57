// What a map looks at. Web Mercator, the world being 1 wide and 1 high; at zoom 0 it takes 512 pixels.

export interface Vue {
  zoom: number;
  latitude: number;
  longitude: number;
}

/** West and east may go beyond 180, as on a map that turns. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Pixels of the world at zoom 0. */
export const TILE = 512;

export const toWorldX = (longitude: number): number => longitude / 360 + 0.5;

/** The poles are out of the world. */
export function toWorldY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

export const toLongitude = (x: number): number => (x - 0.5) * 360;

export const toLatitude = (y: number): number => (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;

/** Size of a map on the page, in pixels. */
interface Taille {
  width: number;
  height: number;
}

/** Pixels that the world takes at a zoom. */
export const scaleOf = (zoom: number): number => TILE * 2 ** zoom;

/** Beyond, the base map has nothing more to show. */
export const MAX_ZOOM = 10;

/** The nearest view that shows nothing beyond the poles: the world fills the height of the map. MapLibre holds to the same. */
export function holdVue({ zoom, latitude, longitude }: Vue, { height }: Taille): Vue {
  const held = Math.min(MAX_ZOOM, Math.max(zoom, Math.log2(height / TILE)));
  const half = height / 2 / scaleOf(held);
  const y = Math.min(1 - half, Math.max(half, toWorldY(latitude)));
  return { zoom: held, latitude: toLatitude(y), longitude: longitude - 360 * Math.floor((longitude + 180) / 360) };
}

/** In pixels, around what must be seen whole. */
const PADDING = 48;

/** The closest view that shows the whole of the bounds. */
export function fitVue({ west, south, east, north }: Bounds, taille: Taille, maxZoom = MAX_ZOOM): Vue {
  const { width, height } = taille;
  const padding = Math.min(PADDING, width / 8, height / 8);
  const [top, bottom] = [toWorldY(north), toWorldY(south)];
  const scale = Math.min(
    (width - 2 * padding) / (toWorldX(east) - toWorldX(west)),
    (height - 2 * padding) / (bottom - top),
  );
  const zoom = Math.min(maxZoom, Math.log2(scale / TILE));
  return holdVue({ zoom, latitude: toLatitude((top + bottom) / 2), longitude: (west + east) / 2 }, taille);
}

/** What a view shows. */
export function boundsOfVue({ zoom, latitude, longitude }: Vue, { width, height }: Taille): Bounds {
  const [x, y] = [toWorldX(longitude), toWorldY(latitude)];
  const [right, down] = [width / 2 / scaleOf(zoom), height / 2 / scaleOf(zoom)];
  return {
    west: toLongitude(x - right),
    east: toLongitude(x + right),
    south: toLatitude(y + down),
    north: toLatitude(y - down),
  };
}

/** A point of the screen, from the upper left corner of the map. */
export type Point = readonly [x: number, y: number];

/** What was seen at a point is now at another, so many times larger. */
export interface Geste {
  from: Point;
  to: Point;
  factor: number;
}

/** The view after a gesture. */
export function shiftVue({ zoom, latitude, longitude }: Vue, taille: Taille, { from, to, factor }: Geste): Vue {
  const { width, height } = taille;
  const next = Math.min(MAX_ZOOM, Math.max(zoom + Math.log2(factor), Math.log2(height / TILE)));
  const [before, after] = [scaleOf(zoom), scaleOf(next)];
  const x = toWorldX(longitude) + (from[0] - width / 2) / before - (to[0] - width / 2) / after;
  const y = toWorldY(latitude) + (from[1] - height / 2) / before - (to[1] - height / 2) / after;
  return holdVue({ zoom: next, latitude: toLatitude(y), longitude: toLongitude(x) }, taille);
}

/** True for a place within the bounds, whichever way round the globe they are told. */
export function isWithinBounds({ west, south, east, north }: Bounds, longitude: number, latitude: number): boolean {
  if (latitude < south || latitude > north) return false;
  if (east - west >= 360) return true;
  const turns = (((longitude - west) % 360) + 360) % 360;
  return turns <= east - west;
}

/** The bounds and as much again on each side: what a person may soon see. */
export function widenBounds({ west, south, east, north }: Bounds): Bounds {
  const [width, height] = [east - west, north - south];
  return { west: west - width, east: east + width, south: south - height, north: north + height };
}

/** The bounds of a single place. */
export const toBounds = (longitude: number, latitude: number): Bounds => ({
  west: longitude,
  east: longitude,
  south: latitude,
  north: latitude,
});

export const joinBounds = (a: Bounds, b: Bounds): Bounds => ({
  west: Math.min(a.west, b.west),
  east: Math.max(a.east, b.east),
  south: Math.min(a.south, b.south),
  north: Math.max(a.north, b.north),
});

/** True when all that the first bounds hold is in the second. */
export function isInside(inner: Bounds, outer: Bounds): boolean {
  const { west, east, south, north } = outer;
  return inner.west >= west && inner.east <= east && inner.south >= south && inner.north <= north;
}
