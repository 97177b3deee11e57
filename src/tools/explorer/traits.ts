// Arcs and discs: what every map of the site draws over its base.
import type { LonLat } from '../../contract/maps/projections.ts';
import type { Cadre } from './fond.ts';
import { toWorldX, toWorldY } from './vue.ts';

const RADIANS = Math.PI / 180;

/** The shortest way between two places, point after point of the world: x, y, x, y… */
export type Trace = Float64Array;

export const toTrace = (from: LonLat, to: LonLat): Trace =>
  Float64Array.from(
    greatCircle(from, to).flatMap(([longitude, latitude]) => [toWorldX(longitude), toWorldY(latitude)]),
  );

function toVector([longitude, latitude]: LonLat): [number, number, number] {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Points along the shortest way between two places, a step every three degrees or so; longitudes may exceed 180. */
export function greatCircle(from: LonLat, to: LonLat): LonLat[] {
  const [a, b] = [toVector(from), toVector(to)];
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  const steps = Math.ceil(angle / (3 * RADIANS));
  if (steps < 2 || Math.PI - angle < 1e-6) return [from, to];
  const points: LonLat[] = [];
  let previous = from[0];
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const [wa, wb] = [Math.sin((1 - t) * angle) / Math.sin(angle), Math.sin(t * angle) / Math.sin(angle)];
    const [x, y, z] = [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb];
    const raw = Math.atan2(y, x) / RADIANS;
    const longitude = raw - 360 * Math.round((raw - previous) / 360);
    points.push([round(longitude), round(Math.atan2(z, Math.hypot(x, y)) / RADIANS)]);
    previous = longitude;
  }
  return points;
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}

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
