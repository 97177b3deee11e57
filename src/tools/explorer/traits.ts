// Arcs and discs: what every map of the site draws over its base.
import { greatCircle } from '../../contract/maps/great-circle.ts';
import type { LonLat } from '../../contract/maps/projections.ts';
import type { Cadre } from './fond.ts';
import { toWorldX, toWorldY } from './vue.ts';

/** The shortest way between two places, point after point of the world: x, y, x, y… */
export type Trace = Float64Array;

export const toTrace = (from: LonLat, to: LonLat): Trace =>
  Float64Array.from(
    greatCircle(from, to).flatMap(([longitude, latitude]) => [toWorldX(longitude), toWorldY(latitude)]),
  );

/** One copy more to the west: what goes beyond the edge of the world shows on the next one. */
export const copiesOf = ({ copies, scale }: Pick<Cadre, 'copies' | 'scale'>): number[] => [
  (copies[0] ?? 0) - scale,
  ...copies,
];

/** One stroke for all. */
export function strokeTraces(cadre: Cadre, traces: readonly Trace[], colour: string, width: number): void {
  const { context, scale, top } = cadre;
  context.beginPath();
  for (const left of copiesOf(cadre)) {
    for (const points of traces) {
      for (let at = 0; at < points.length; at += 2) {
        const [x, y] = [left + (points[at] ?? 0) * scale, top + (points[at + 1] ?? 0) * scale];
        if (at === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
    }
  }
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

/** A disc at a place of the world, in each copy of it that shows. */
export function drawDisc(
  { context, scale, copies, top }: Cadre,
  { x, y }: { x: number; y: number },
  radius: number,
  { fill, stroke, width }: { fill: string; stroke: string; width: number },
): void {
  for (const left of copies) {
    context.beginPath();
    context.arc(left + x * scale, top + y * scale, radius, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke();
  }
}

/** From a point of the world to the nearest of a trace. */
export function distanceTo(points: Trace, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 2; at < points.length; at += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.subarray(at - 2, at + 2);
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
    nearest = Math.min(nearest, Math.hypot(ax + part * (bx - ax) - x, ay + part * (by - ay) - y));
  }
  return nearest;
}
