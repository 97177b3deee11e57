import { TENTHS, type XY } from '../../../src/contract/maps/projections.ts';

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
