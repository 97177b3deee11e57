import { greatest, polygonContains } from 'd3';
import type { XY } from '../../../src/contract/maps/projections.ts';

function distanceToSegment([px, py]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** How far a point stands from the edge of an area; negative inside it. */
export function distanceToRings(point: XY, rings: readonly (readonly XY[])[]): number {
  let [nearest, crossings] = [Number.POSITIVE_INFINITY, 0];
  for (const ring of rings) {
    for (const [i, corner] of ring.entries()) {
      nearest = Math.min(nearest, distanceToSegment(point, corner, ring[(i + 1) % ring.length] ?? corner));
    }
    if (polygonContains(ring as XY[], point)) crossings += 1;
  }
  return crossings % 2 === 1 ? -nearest : nearest;
}

/** The corner of a frame that stands farthest from the land, for a disc of this radius; null when it would cover some. */
export function freeCorner(
  rings: readonly (readonly XY[])[],
  { largeur, hauteur, rayon, marge }: { largeur: number; hauteur: number; rayon: number; marge: number },
): XY | null {
  const edge = rayon + marge;
  const corners: XY[] = [
    [edge, edge],
    [largeur - edge, edge],
    [edge, hauteur - edge],
    [largeur - edge, hauteur - edge],
  ];
  const ranked = corners.map((corner) => ({ corner, distance: distanceToRings(corner, rings) }));
  const best = greatest(ranked, ({ distance }) => distance);
  return best && best.distance >= edge ? best.corner : null;
}
