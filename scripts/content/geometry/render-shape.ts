import { type GeoProjection, polygonArea } from 'd3';
import { TENTHS, type XY } from '../../../src/contract/maps/projections.ts';
import { meanPoint, projectRings } from './project-rings.ts';
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

export function areaOf(ring: readonly XY[] | undefined): number {
  return ring ? Math.abs(polygonArea(ring as XY[])) : 0;
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

function toTenths([x, y]: XY): XY {
  return [Math.round(x * TENTHS), Math.round(y * TENTHS)];
}

/** `12 -3` → `12-3`: a minus sign separates as well as a space. */
function joinNumbers(numbers: readonly number[]): string {
  return numbers.map((value, i) => (i > 0 && value >= 0 ? ` ${value}` : `${value}`)).join('');
}

/**
 * A closed ring in whole tenths of a unit, from its first point by relative steps: `M120 45l12-3 4 8z`.
 * @returns '' when rounding leaves fewer than three corners.
 */
export function encodeRing(ring: readonly XY[]): string {
  const points = ring.map(toTenths);
  const steps: XY[] = [];
  let [x, y] = points[0] ?? [0, 0];
  for (const [nextX, nextY] of points.slice(1)) {
    if (nextX === x && nextY === y) continue;
    steps.push([nextX - x, nextY - y]);
    [x, y] = [nextX, nextY];
  }
  const [startX, startY] = points[0] ?? [0, 0];
  if (x === startX && y === startY) steps.pop();
  if (steps.length < 2) return '';
  return `M${joinNumbers([startX, startY])}l${joinNumbers(steps.flat())}z`;
}

/** A small disc (four quadratic arcs) in whole tenths of a unit, for a territory too small to draw. */
export function encodeDot(centre: XY, radius: number): string {
  const [x, y] = toTenths(centre);
  const r = Math.round(radius * TENTHS);
  return `M${joinNumbers([x - r, y])}q0-${r} ${r}-${r}t${r} ${r}-${r} ${r}-${r}-${r}z`;
}
