import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { greatCircle } from '../../contract/maps/great-circle.ts';
import { type Carte, isPaysSeul, type Positions } from './carte.ts';
import type { PlaceGroup } from './cluster-places.ts';
import type { Flow } from './list-flows.ts';

/** What the map knows of a mark. */
interface Mark {
  /** Index of the place where it stands. */
  lieu: number;
  /** How many actions. */
  n: number;
  /** How many places it stands for. */
  lieux: number;
  /** The place is only a country. */
  seul: boolean;
}

/** West and east may go beyond 180, as on a map that turns. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

const positionOf = ({ lon, lat }: Positions, index: number): [number, number] => [lon[index] ?? 0, lat[index] ?? 0];

const toPoint = <P>(coordinates: [number, number], properties: P): Feature<Point, P> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

export const toCollection = <F extends Feature>(features: F[]): { type: 'FeatureCollection'; features: F[] } => ({
  type: 'FeatureCollection',
  features,
});

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

/** The marks within the bounds. */
export function toMarks(carte: Carte, groups: readonly PlaceGroup[], bounds: Bounds): FeatureCollection<Point, Mark> {
  const features = groups.flatMap(({ lieu, lieux, actions }) => {
    const position = positionOf(carte.lieux, lieu);
    if (!isWithinBounds(bounds, ...position)) return [];
    return [
      toPoint(position, { lieu, n: actions, lieux: lieux.length, seul: lieux.every((l) => isPaysSeul(carte, l)) }),
    ];
  });
  return toCollection(features);
}

/** The flows as arcs, the collectivités that they leave from and the very places where they go, whatever the marks group. */
export function toFlows(carte: Carte, flows: readonly Flow[]) {
  const lines = flows.map(({ collectivite, lieu }): Feature<LineString> => {
    const coordinates = greatCircle(positionOf(carte.collectivites, collectivite), positionOf(carte.lieux, lieu));
    return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } };
  });
  const lieux = [...new Set(flows.map(({ lieu }) => lieu))];
  return {
    flux: toCollection(lines),
    lieux: toCollection(lieux.map((lieu) => toPoint(positionOf(carte.lieux, lieu), {}))),
    francais: toCollectivites(
      carte,
      flows.map(({ collectivite }) => collectivite),
    ),
  };
}

/** Each collectivité once, as a dot. */
function toCollectivites({ collectivites }: Carte, indexes: readonly number[]) {
  return toCollection(
    [...new Set(indexes)].map((collectivite) => toPoint(positionOf(collectivites, collectivite), { collectivite })),
  );
}

/** Where the person stands, and the collectivités around. */
export function toAround(
  carte: Carte,
  here: { longitude: number; latitude: number },
  collectivites: readonly number[],
) {
  const { features } = toCollectivites(carte, collectivites);
  return toCollection<Feature>([...features, toPoint([here.longitude, here.latitude], {})]);
}

/** The bounds of some places; null when none of them has a position. */
export function boundsOfPlaces({ lon, lat }: Positions, places: readonly number[]): Bounds | null {
  const known = places.filter((place) => !Number.isNaN(lon[place]));
  if (known.length === 0) return null;
  const extreme = (values: Float64Array, pick: (a: number, b: number) => number) =>
    known.map((place) => values[place] ?? 0).reduce(pick);
  const [min, max] = [(a: number, b: number) => Math.min(a, b), (a: number, b: number) => Math.max(a, b)];
  return { west: extreme(lon, min), east: extreme(lon, max), south: extreme(lat, min), north: extreme(lat, max) };
}
