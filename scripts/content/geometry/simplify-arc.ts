import { descending, geoEqualEarthRaw } from 'd3';
import { presimplify } from 'topojson-simplify';
import { EARTH_RADIUS_KM, type LonLat } from '../../../src/contract/maps/projections.ts';

const RADIANS = Math.PI / 180;

/** Kilometres on an equal-area plane. Longitudes may exceed 180 so that an arc across the antimeridian stays whole. */
export function toEqualAreaKm([longitude, latitude]: LonLat): [number, number] {
  const [x, y] = geoEqualEarthRaw(longitude * RADIANS, latitude * RADIANS);
  return [x * EARTH_RADIUS_KM, y * EARTH_RADIUS_KM];
}

/** Undoes jumps of 360° between successive points. */
export function unwrapLongitudes(points: readonly LonLat[]): LonLat[] {
  let turn = 0;
  return points.map(([longitude, latitude], i) => {
    const previous = points[i - 1];
    if (previous) turn -= Math.round((longitude - previous[0]) / 360) * 360;
    return [longitude + turn, latitude];
  });
}

/**
 * Visvalingam's weights: for each point of an arc, the area in km² that the arc loses without it, never less than that
 * of a point removed before. Ends weigh infinitely, and so do the two heaviest others of a closed arc: a ring stays a ring.
 */
export function weighArc(arc: readonly LonLat[]): number[] {
  const plane = unwrapLongitudes(arc).map(toEqualAreaKm);
  const [weighed = []] = presimplify({ type: 'Topology', objects: {}, arcs: [plane] }).arcs;
  const weights = weighed.map(([, , weight = 0]) => weight);
  const first = arc[0];
  const last = arc.at(-1);
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  if (!isClosed) return weights;
  const [, , , fourth = 0] = weights.toSorted(descending);
  return weights.map((weight) => (weight >= fourth ? Number.POSITIVE_INFINITY : weight));
}

/** Keeps the points that weigh at least `minKm2`. */
export function filterArc(arc: readonly LonLat[], weights: readonly number[], minKm2: number): LonLat[] {
  return arc.filter((_, i) => (weights[i] ?? 0) >= minKm2);
}
