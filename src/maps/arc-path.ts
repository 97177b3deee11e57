import type { XY } from '../contract/maps/projections.ts';

/** How far an arc bulges, as a share of its length. */
const BULGE = 0.16;

/** At most one decimal, without a useless zero. */
export function formatNumber(value: number): string {
  return `${Math.round(value * 10) / 10}`;
}

export function formatPoint([x, y]: XY): string {
  return `${formatNumber(x)} ${formatNumber(y)}`;
}

/** The point that the arc is drawn towards: beside its middle, on the northern side (the western one of a meridian). */
export function controlPoint([x1, y1]: XY, [x2, y2]: XY): XY {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const isEastward = dx > 0 || (dx === 0 && dy < 0);
  const side = isEastward ? 1 : -1;
  return [(x1 + x2) / 2 + side * dy * BULGE, (y1 + y2) / 2 - side * dx * BULGE];
}

/** A quadratic arc: `M480 120Q…`. */
export function arcPath(from: XY, to: XY): string {
  return `M${formatPoint(from)}Q${formatPoint(controlPoint(from, to))} ${formatPoint(to)}`;
}
