import { geoEquirectangular } from 'd3';
import type { Position } from 'geojson';
import type { XY } from '../../../src/contract/maps/projections.ts';
import { projectRings } from './project-rings.ts';
import type { Rings } from './world.ts';

/** Degrees in, degrees out: only the cut at the antimeridian is left of it. */
const degrees = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
  .precision(0)
  .reflectY(true);

/** The rings of a polygon on a flat map: what crosses the antimeridian is cut there. Not closed by a repeated point. */
export const cutAtAntimeridian = (polygon: Rings): XY[][] => projectRings(polygon, degrees);

/** Two such points one after the other make an edge of the cut, which is no coast. */
export function isOnSeam([longitude = 0]: Position): boolean {
  return Math.abs(longitude) > 179.999;
}
