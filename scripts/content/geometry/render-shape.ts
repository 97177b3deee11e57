import type { GeoProjection } from 'd3';
import type { XY } from '../../../src/contract/maps/projections.ts';
import { encodeDot, encodeRing } from './encode-path.ts';
import { meanPoint, planarArea, projectRings } from './project-rings.ts';
import type { Rings, Shape } from './world.ts';

export interface Detail {
  /** Islands and holes smaller than this, in square units, are left out. */
  minArea: number;
  /** A shape whose largest island is smaller than this becomes a dot. */
  dotArea: number;
  dotRadius: number;
  width: number;
  height: number;
}

function isInFrame([x, y]: XY, { width, height }: Detail): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

function areaOf(ring: readonly XY[] | undefined): number {
  return ring ? planarArea(ring) : 0;
}

/** Path data of a shape, or of a dot at its largest island; '' when it falls outside the frame. */
export function renderShape({ polygons }: Pick<Shape, 'polygons'>, projection: GeoProjection, detail: Detail): string {
  const projected = polygons.map((polygon) => projectRings(polygon, projection));
  const islands = projected.filter((rings) => rings.length > 0);
  const largest = islands.reduce<XY[][]>((best, rings) => (areaOf(rings[0]) > areaOf(best[0]) ? rings : best), []);
  const [coast] = largest;
  if (!coast) return '';
  const centre = meanPoint(coast);
  if (areaOf(coast) < detail.dotArea) return isInFrame(centre, detail) ? encodeDot(centre, detail.dotRadius) : '';
  return islands
    .flatMap((rings) => rings.filter((ring) => areaOf(ring) >= detail.minArea))
    .map(encodeRing)
    .join('');
}

/** Below this size on the map, in square units, a country is an archipelago of which every island counts. */
const SMALL_COUNTRY = 900;

/** A country's own land on its map: without islets for a large one, with a dot for each of those of a small one. */
export function renderOwn(polygons: Rings[], projection: GeoProjection, detail: Detail): string {
  const areas = polygons.map((polygon) => areaOf(projectRings(polygon, projection)[0]));
  if (Math.max(0, ...areas) >= SMALL_COUNTRY) return renderShape({ polygons }, projection, detail);
  return polygons
    .map((polygon) => renderShape({ polygons: [polygon] }, projection, { ...detail, minArea: 0 }))
    .join('');
}
