import { geoOrthographic } from 'd3';
import type { Situation } from '../../../src/contract/maps/carte-etendue.ts';
import type { LonLat, XY } from '../../../src/contract/maps/projections.ts';
import { type Detail, renderShape } from './render-shape.ts';
import type { Rings, World } from './world.ts';

/** Radius of the globe in units: what stands there has to remain readable on a phone. */
export const RAYON = 34;
/** The globe shows continents, not coasts. */
const LAND_KM2 = 40_000;
const OWN_KM2 = 10_000;

/** A globe turned towards the countries, with them on it. */
export function renderSituation(world: World, own: readonly Rings[], [lon, lat]: LonLat, centre: XY): Situation {
  const [x, y] = centre;
  // Leaning towards the equator shows the continents around rather than the pole.
  const projection = geoOrthographic()
    .rotate([-lon, -lat * 0.7])
    .scale(RAYON)
    .translate(centre)
    .clipAngle(90)
    .precision(1);
  const detail: Detail = { minArea: 2, dotArea: 0, dotRadius: 0, width: x + RAYON, height: y + RAYON };
  return {
    centre,
    rayon: RAYON,
    terre: world
      .landAt(LAND_KM2)
      .map((rings) => renderShape({ polygons: [rings.slice(0, 1)] }, projection, detail))
      .join(''),
    pays: renderShape({ polygons: [...own] }, projection, { ...detail, minArea: 1, dotArea: 22, dotRadius: 2.7 }),
  };
}

export const OWN_TOLERANCE_KM2 = OWN_KM2;
