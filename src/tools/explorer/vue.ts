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

export const wantsNoMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
