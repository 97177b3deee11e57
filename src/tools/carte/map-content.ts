import type { PlaceGroup, Positions } from '../explorer/cluster-places.ts';
import { type Trace, toTrace } from '../explorer/traits.ts';
import { type Bounds, isWithinBounds, toWorldX, toWorldY } from '../explorer/vue.ts';
import { type Carte, isPaysSeul } from './carte.ts';
import type { Flow } from './list-flows.ts';

/** A disc of the map, and how many actions it tells. Places of the map are told in the world, 1 wide. */
export interface Marque {
  /** `pays`: a country seen from afar; `seul`: a country that stands for an unknown place in it. */
  genre: 'lieu' | 'groupe' | 'seul' | 'pays';
  /** Index of the place, or of the country, where it stands. */
  id: number;
  n: number;
  x: number;
  y: number;
}

/** What ties both ends of an arc: a country as a whole, or a collectivité and a place of the map. */
export type Lien = { pays: number } | Flow;

export interface Trait {
  lien: Lien;
  /** How many actions; 1 when nobody counted. */
  n: number;
  points: Trace;
}

export interface PointFrancais {
  /** Null for France as a whole. */
  collectivite: number | null;
  x: number;
  y: number;
}

/** What the map shows over its base. */
export interface MapContent {
  marques: readonly Marque[];
  traits: readonly Trait[];
  francais: readonly PointFrancais[];
  /** Where the person stands, and the collectivités around, once they asked for them. */
  ici: { x: number; y: number; proches: readonly PointFrancais[] } | null;
}

/** Where the flows of the whole country leave from. */
const FRANCE: [number, number] = [2.4, 46.6];

const positionOf = ({ lon, lat }: Positions, index: number): [number, number] => [lon[index] ?? 0, lat[index] ?? 0];
const toWorld = ([longitude, latitude]: readonly [number, number]) => ({
  x: toWorldX(longitude),
  y: toWorldY(latitude),
});

/** The marks of places within the bounds. */
export function toMarks(carte: Carte, groups: readonly PlaceGroup[], bounds: Bounds): Marque[] {
  return groups.flatMap(({ lieu, lieux, actions }): Marque[] => {
    const position = positionOf(carte.lieux, lieu);
    if (!isWithinBounds(bounds, ...position)) return [];
    const isAlone = lieux.every((place) => isPaysSeul(carte, place));
    const genre = isAlone ? 'seul' : lieux.length > 1 ? 'groupe' : 'lieu';
    return [{ genre, id: lieu, n: actions, ...toWorld(position) }];
  });
}

/** One mark a country, or one for those that would cover one another. */
export const toMarksOfPays = (positions: Positions, groups: readonly PlaceGroup[]): Marque[] =>
  groups.map(({ lieu, lieux, actions }) => ({
    genre: lieux.length > 1 ? 'groupe' : 'pays',
    id: lieu,
    n: actions,
    ...toWorld(positionOf(positions, lieu)),
  }));

/** The flows as arcs. */
export const toTraits = (carte: Carte, flows: readonly Flow[]): Trait[] =>
  flows.map((flow) => ({
    lien: flow,
    n: 1,
    points: toTrace(positionOf(carte.collectivites, flow.collectivite), positionOf(carte.lieux, flow.lieu)),
  }));

/** From France to each country where something takes place. @param poids how many actions each has */
export const toTraitsOfPays = (positions: Positions, poids: Uint32Array): Trait[] =>
  Array.from(poids.keys()).flatMap((pays) =>
    poids[pays] && !Number.isNaN(positions.lon[pays])
      ? [{ lien: { pays }, n: poids[pays], points: toTrace(FRANCE, positionOf(positions, pays)) }]
      : [],
  );

/** Each collectivité once. */
export const toFrancais = ({ collectivites }: Carte, indexes: readonly number[]): PointFrancais[] =>
  [...new Set(indexes)].map((collectivite) => ({ collectivite, ...toWorld(positionOf(collectivites, collectivite)) }));

export const LA_FRANCE: PointFrancais = { collectivite: null, ...toWorld(FRANCE) };

/** Where the person stands, and the collectivités around. */
export const toAround = (
  carte: Carte,
  here: { longitude: number; latitude: number },
  collectivites: readonly number[],
): NonNullable<MapContent['ici']> => ({
  ...toWorld([here.longitude, here.latitude]),
  proches: toFrancais(carte, collectivites),
});

/** The bounds of some places; null when none of them has a position. */
export function boundsOfPlaces({ lon, lat }: Positions, places: readonly number[]): Bounds | null {
  const known = places.filter((place) => !Number.isNaN(lon[place]));
  if (known.length === 0) return null;
  const extreme = (values: Float64Array, pick: (a: number, b: number) => number) =>
    known.map((place) => values[place] ?? 0).reduce(pick);
  const [min, max] = [(a: number, b: number) => Math.min(a, b), (a: number, b: number) => Math.max(a, b)];
  return { west: extreme(lon, min), east: extreme(lon, max), south: extreme(lat, min), north: extreme(lat, max) };
}

/** Where each country stands: its name on the base, else the first of its partners whose position is known. */
export function placePays({ pays, partenaires }: Pick<Carte, 'pays' | 'partenaires'>): Positions {
  const [lon, lat] = [pays.lon.slice(), pays.lat.slice()];
  for (const [partenaire, code] of partenaires.pays.entries()) {
    if (!Number.isNaN(lon[code]) || Number.isNaN(partenaires.lon[partenaire])) continue;
    lon[code] = partenaires.lon[partenaire] ?? Number.NaN;
    lat[code] = partenaires.lat[partenaire] ?? Number.NaN;
  }
  return { lon, lat };
}
