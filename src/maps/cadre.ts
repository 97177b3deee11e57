import { FONDS, type Fond, fondOf, type LonLat, type XY } from '../contract/maps/projections.ts';

/** A base map and the part of it to show: x, y, width, height in the base's units. */
export interface Cadre {
  fond: Fond;
  viewBox: [number, number, number, number];
}

/** Closer than that, the shapes of the base look rough. In units of the base, 960 wide. */
const MIN_WIDTH: Readonly<Record<Fond['nom'], number>> = {
  caraibe: 240,
  europe: 230,
  afrique: 320,
  asie: 340,
  atlantique: 320,
  monde: 360,
};
/** Width over height: a map stays a landscape, from almost square to a strip. */
const RATIO = { min: 1.15, max: 1.9 };
/** Room around the dots, as a share of their extent, and at least this many units. */
const PADDING = { share: 0.12, min: 22 };

function isWithin({ largeur, hauteur }: Fond, [x, y]: XY): boolean {
  const edge = 12;
  return x >= edge && x <= largeur - edge && y >= edge && y <= hauteur - edge;
}

/** Moves a span of `size` around `centre` inside 0…limit. */
function placeSpan(centre: number, size: number, limit: number): number {
  return Math.min(Math.max(centre - size / 2, 0), limit - size);
}

function frameAround({ nom, largeur, hauteur }: Fond, points: readonly XY[]): Cadre['viewBox'] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const pad = (extent: number) => extent + 2 * Math.max(PADDING.min, extent * PADDING.share);
  let width = Math.max(pad(right - left), MIN_WIDTH[nom]);
  let height = Math.max(pad(bottom - top), width / RATIO.max);
  width = Math.min(Math.max(width, height * RATIO.min), largeur);
  height = Math.min(Math.max(height, width / RATIO.max), hauteur);
  const x = placeSpan((left + right) / 2, width, largeur);
  const y = placeSpan((top + bottom) / 2, height, hauteur);
  return [Math.round(x), Math.round(y), Math.round(width), Math.round(height)];
}

/**
 * The closest base that holds every point, zoomed on them: Europe, then Africa with Europe, then the world. Without
 * points, the whole world.
 */
export function cadreOf(points: readonly LonLat[]): Cadre {
  const monde = fondOf('monde');
  if (points.length === 0) return { fond: monde, viewBox: [0, 0, monde.largeur, monde.hauteur] };
  for (const fond of FONDS) {
    const projected = points.map(fond.project);
    const visible = projected.filter((xy): xy is XY => xy !== null && isWithin(fond, xy));
    if (visible.length === points.length) return { fond, viewBox: frameAround(fond, visible) };
  }
  return { fond: monde, viewBox: [0, 0, monde.largeur, monde.hauteur] };
}
