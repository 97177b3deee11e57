import { type GeoProjection, geoStream } from 'd3';
import type { XY } from '../../../src/contract/maps/projections.ts';
import type { Rings } from './world.ts';

/** The rings of a polygon in the plane of a projection, cut and clipped as it says; not closed by a repeated point. */
export function projectRings(polygon: Rings, projection: GeoProjection): XY[][] {
  const rings: XY[][] = [];
  let ring: XY[] = [];
  const stream = projection.stream({
    point: (x, y) => void ring.push([x, y]),
    lineStart: () => {
      ring = [];
    },
    lineEnd: () => void rings.push(ring),
    polygonStart: () => undefined,
    polygonEnd: () => undefined,
  });
  geoStream({ type: 'Polygon', coordinates: polygon }, stream);
  return rings;
}

/** The mean of the corners: enough to place a dot for an island too small to draw. */
export function meanPoint(ring: readonly XY[]): XY {
  const sum = ring.reduce<XY>(([sumX, sumY], [x, y]) => [sumX + x, sumY + y], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
