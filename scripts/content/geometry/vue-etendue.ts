import { geoAzimuthalEqualArea, geoCentroid } from 'd3';
import { EARTH_RADIUS_KM, type LonLat, type Vue } from '../../../src/contract/maps/projections.ts';
import { type Rings, ringAreaKm2 } from './world.ts';

/** No frame is narrower: a city-state is shown with the land around it. */
const MIN_SPAN_KM = 110;
export const LARGEUR = 440;
const MARGE = 26;

interface Emprise {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxOf(points: readonly (readonly [number, number])[]): Emprise {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
}

function joinBoxes(a: Emprise, b: Emprise): Emprise {
  return {
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
    north: Math.min(a.north, b.north),
    south: Math.max(a.south, b.south),
  };
}

function spanOf({ west, east, north, south }: Emprise): number {
  return Math.hypot(east - west, south - north);
}

interface Island {
  box: Emprise;
  area: number;
}

/**
 * Whether a country's map takes in an island: it hardly stretches the frame for the land it adds (Corsica), or it is
 * near and not too small (Bioko). Easter Island, the Canaries, Alaska and Hawaii stay out.
 */
function isNearEnough(island: Island, frame: Island): boolean {
  const span = spanOf(joinBoxes(frame.box, island.box));
  const stretch = span / spanOf(frame.box);
  const share = island.area / frame.area;
  return stretch <= 1.2 + share || (span < 1300 && share >= 0.01 && stretch <= 2.5);
}

/** An archipelago has no mainland: all its islands of some size are shown. */
const MAINLAND_SHARE = 0.6;
const ISLAND_SHARE = 0.02;

function mainBox(islands: readonly Island[]): Emprise {
  const [mainland, ...others] = [...islands].sort((a, b) => b.area - a.area);
  if (!mainland) throw new Error('a country without land has no map');
  const total = islands.reduce((sum, { area }) => sum + area, 0);
  const isArchipelago = mainland.area < total * MAINLAND_SHARE;
  let frame = mainland;
  for (const island of others) {
    const isTaken = isArchipelago ? island.area >= total * ISLAND_SHARE : isNearEnough(island, frame);
    if (isTaken) frame = { box: joinBoxes(frame.box, island.box), area: frame.area + island.area };
  }
  return frame.box;
}

export interface VueEtendue {
  vue: Vue;
  hauteur: number;
  /** Half the diagonal of the frame, in km. */
  rayonKm: number;
}

/**
 * The window of one or several countries: equal-area around their centre, in a frame from 3:2 to 4:5.
 * @param pays the polygons of each
 * @param reserve units left free on the western side, for what stands in a corner
 */
export function vueOf(pays: readonly (readonly Rings[])[], reserve = 0): VueEtendue {
  const centre = geoCentroid({ type: 'MultiPolygon', coordinates: pays.flat().map((rings) => rings) });
  const rotation: [number, number] = [-tenth(centre[0]), -tenth(centre[1])];
  const toKm = geoAzimuthalEqualArea().rotate(rotation).scale(EARTH_RADIUS_KM).translate([0, 0]);
  const toIsland = (rings: Rings): Island => ({
    box: boxOf((rings[0] ?? []).map((point: LonLat) => toKm(point) ?? [0, 0])),
    area: Math.abs(ringAreaKm2(rings[0] ?? [])),
  });
  const { west, east, north, south } = pays.map((polygons) => mainBox(polygons.map(toIsland))).reduce(joinBoxes);
  const [width, height] = [Math.max(east - west, MIN_SPAN_KM), Math.max(south - north, MIN_SPAN_KM)];
  const ratio = Math.min(Math.max(height / width, 2 / 3), 5 / 4);
  const hauteur = Math.round((LARGEUR * ratio) / 10) * 10;
  const unitsPerKm = Math.min((LARGEUR - reserve - 2 * MARGE) / width, (hauteur - 2 * MARGE) / height);
  const translation: [number, number] = [
    tenth((LARGEUR + reserve) / 2 - ((west + east) / 2) * unitsPerKm),
    tenth(hauteur / 2 - ((north + south) / 2) * unitsPerKm),
  ];
  const echelle = tenth(EARTH_RADIUS_KM * unitsPerKm);
  return {
    hauteur,
    rayonKm: Math.hypot(LARGEUR, hauteur) / 2 / unitsPerKm,
    vue: { titre: null, rotation, echelle, translation, cadre: [0, 0, LARGEUR, hauteur], boite: null },
  };
}

const tenth = (value: number): number => Number(value.toFixed(1));
