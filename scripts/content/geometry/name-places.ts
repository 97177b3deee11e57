import type { XY } from '../../../src/contract/maps/projections.ts';
import { distanceToRings } from './free-corner.ts';

const STEPS = 14;
const KEPT = 4;

/**
 * Where the name of a country may stand: points inside its largest part, the farthest from its borders first, apart from
 * each other.
 */
export function namePlaces(ring: readonly XY[]): XY[] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const step = (from: number, to: number, i: number) => from + ((to - from) * (i + 0.5)) / STEPS;
  const grid = Array.from(
    { length: STEPS * STEPS },
    (_, i): XY => [step(left, right, i % STEPS), step(top, bottom, Math.floor(i / STEPS))],
  );
  const inside = grid
    .map((xy) => ({ xy, depth: -distanceToRings(xy, [ring]) }))
    .filter(({ depth }) => depth > 0)
    .sort((a, b) => b.depth - a.depth || a.xy[1] - b.xy[1] || a.xy[0] - b.xy[0]);
  const apart = Math.hypot(right - left, bottom - top) / 5;
  const places: XY[] = [];
  for (const { xy } of inside) {
    if (places.length === KEPT) break;
    if (places.every(([x, y]) => Math.hypot(x - xy[0], y - xy[1]) >= apart))
      places.push([Math.round(xy[0]), Math.round(xy[1])]);
  }
  return places;
}
