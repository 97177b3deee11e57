import { geoOrthographic } from 'd3';
import type { CarteEtendue, Situation } from '../../../src/contract/maps/carte-etendue.ts';
import {
  EARTH_RADIUS_KM,
  type LonLat,
  projectionOfVue,
  type Vue,
  type XY,
} from '../../../src/contract/maps/projections.ts';
import { capOfFrame, capOfPolygon, meet } from './cap.ts';
import { distanceToRings, freeCorner } from './free-corner.ts';
import { projectRings } from './project-rings.ts';
import { areaOf, type Detail, renderOwn, renderShape } from './render-shape.ts';
import { LARGEUR, type VueEtendue, vueOf } from './vue-etendue.ts';
import type { Rings, Shape, World } from './world.ts';

/** Detailed enough to frame a country; the paths are drawn at the tolerance of their scale. */
const FRAMING_KM2 = 5;
/** Points that matter for less than about this many square units are left out. */
const MIN_UNITS = 1;
/** Beyond, a map shows half a hemisphere: no globe is needed to know where it is. */
const MAX_SITUATED_KM = 3600;
const MARGE = 7;

/** The tolerance of a window, rounded to a power of two so that maps of like scale share one simplification. */
function toleranceOf({ echelle }: Vue): number {
  return 2 ** Math.round(Math.log2(MIN_UNITS * (EARTH_RADIUS_KM / echelle) ** 2));
}

export function detailOf({ cadre }: Vue): Detail {
  return { minArea: 1.5, dotArea: 4, dotRadius: 1.6, width: cadre[0] + cadre[2], height: cadre[1] + cadre[3] };
}

/** Shapes that the window shows, without the islands outside it. */
export function shapesIn(world: World, vue: Vue): Shape[] {
  const frame = capOfFrame(projectionOfVue(vue), vue.cadre);
  return world.shapesAt(toleranceOf(vue)).map((shape) => ({
    ...shape,
    polygons: shape.polygons.filter((polygon) => meet(frame, capOfPolygon(polygon))),
  }));
}

/** The land of each country, its territories with a code of their own included; without those that have no shape. */
function landOf(shapes: readonly Shape[], codes: readonly string[]): { code: string; polygons: Rings[] }[] {
  const polygonsOf = (code: string) =>
    shapes.filter((shape) => shape.code === code || shape.partOf === code).flatMap(({ polygons }) => polygons);
  return codes.map((code) => ({ code, polygons: polygonsOf(code) })).filter(({ polygons }) => polygons.length > 0);
}

/**
 * Among its neighbours, Russia is framed by its European side: whole, it would reduce them to dots. West, south, east,
 * north.
 */
const CADRAGES: Readonly<Record<string, [number, number, number, number]>> = { RU: [28, 42, 60, 68] };

/** What a map makes room for. */
function framingLandOf(world: World, codes: readonly string[]): Rings[][] {
  const land = landOf(world.shapesAt(FRAMING_KM2), codes);
  return land.map(({ code, polygons }) => {
    const box = land.length > 1 ? CADRAGES[code] : undefined;
    return box ? [rectangle(box)] : polygons;
  });
}

function rectangle([west, south, east, north]: [number, number, number, number]): Rings {
  return [
    [
      [west, south],
      [west, north],
      [east, north],
      [east, south],
      [west, south],
    ],
  ];
}

interface Own {
  code: string;
  polygons: Rings[];
  rings: XY[][];
}

/** The frame, and the corner of it where the globe stands: beside the countries when they leave none free. */
function frameOf(world: World, codes: readonly string[]): VueEtendue & { coin: XY | null } {
  const land = framingLandOf(world, codes);
  const framed = vueOf(land);
  if (framed.rayonKm > MAX_SITUATED_KM) return { ...framed, coin: null };
  const projection = projectionOfVue(framed.vue);
  const rings = land.flat().flatMap((polygon) => projectRings(polygon, projection));
  const coin = freeCorner(rings, { largeur: LARGEUR, hauteur: framed.hauteur, rayon: RAYON, marge: MARGE });
  if (coin) return { ...framed, coin };
  return { ...vueOf(land, 2 * RAYON), coin: [RAYON + MARGE, RAYON + MARGE] };
}

function situationOf(world: World, codes: readonly string[], { coin, vue }: { coin: XY | null; vue: Vue }) {
  if (!coin) return null;
  const own = landOf(world.shapesAt(OWN_TOLERANCE_KM2), codes).flatMap(({ polygons }) => polygons);
  const centre: LonLat = [-vue.rotation[0], -vue.rotation[1]];
  return renderSituation(world, own, centre, coin) satisfies Situation;
}

function namesOf(countries: readonly Own[]): CarteEtendue['noms'] {
  if (countries.length < 2) return [];
  const largest = (rings: readonly XY[][]) => rings.reduce<XY[]>((a, b) => (areaOf(b) > areaOf(a) ? b : a), []);
  return countries.flatMap(({ code, rings }) => {
    const ring = largest(rings);
    return ring.length < 3 ? [] : [{ code, places: namePlaces(ring) }];
  });
}

/** The map of one or several countries among their neighbours; null when none of them has a shape. */
export function renderEtendue(world: World, codes: readonly string[]): string | null {
  if (landOf(world.shapesAt(FRAMING_KM2), codes).length === 0) return null;
  const frame = frameOf(world, codes);
  const { vue, hauteur } = frame;
  const projection = projectionOfVue(vue);
  const [shapes, detail] = [shapesIn(world, vue), detailOf(vue)];
  const own = landOf(shapes, codes).map(
    ({ code, polygons }): Own => ({
      code,
      polygons,
      rings: polygons.flatMap((polygon) => projectRings(polygon, projection).slice(0, 1)),
    }),
  );
  const isOwn = ({ code, partOf }: Shape) => codes.includes(code ?? '') || codes.includes(partOf ?? '');
  const file: CarteEtendue = {
    largeur: LARGEUR,
    hauteur,
    vue,
    pays: own.map(({ polygons }) => renderOwn(polygons, projection, detail)).join(''),
    voisins: shapes
      .filter((shape) => !isOwn(shape))
      .map((shape) => renderShape(shape, projection, { ...detail, dotArea: 0 }))
      .join(''),
    noms: namesOf(own),
    situation: situationOf(world, codes, frame),
  };
  return `${JSON.stringify(file)}\n`;
}

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

/** Radius of the globe in units: what stands there has to remain readable on a phone. */
const RAYON = 34;
/** The globe shows continents, not coasts. */
const LAND_KM2 = 40_000;
const OWN_KM2 = 10_000;

/** A globe turned towards the countries, with them on it. */
function renderSituation(world: World, own: readonly Rings[], [lon, lat]: LonLat, centre: XY): Situation {
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

const OWN_TOLERANCE_KM2 = OWN_KM2;
