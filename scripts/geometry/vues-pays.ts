import { geoAzimuthalEqualArea, geoCentroid } from 'd3';
import type { LonLat, Vue } from '../../src/lib/projections.ts';
import { type Rings, ringAreaKm2 } from './world.ts';

const EARTH_RADIUS_KM = 6371;
/** No frame is narrower: a city-state is shown with the land around it. */
const MIN_SPAN_KM = 110;
export const LARGEUR = 440;
const MARGE = 26;

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
}

function joinBoxes(a: Box, b: Box): Box {
  return {
    west: Math.min(a.west, b.west),
    east: Math.max(a.east, b.east),
    north: Math.min(a.north, b.north),
    south: Math.max(a.south, b.south),
  };
}

function spanOf({ west, east, north, south }: Box): number {
  return Math.hypot(east - west, south - north);
}

interface Island {
  box: Box;
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

function mainBox(islands: readonly Island[]): Box {
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

/** The single window of an ordinary country: equal-area around its centre, in a frame from 3:2 to 4:5. */
export function vueOf(polygons: readonly Rings[]): { vue: Vue; hauteur: number } {
  const centre = geoCentroid({ type: 'MultiPolygon', coordinates: polygons.map((rings) => rings) });
  const rotation: [number, number] = [-roundTo(centre[0], 1), -roundTo(centre[1], 1)];
  const toKm = geoAzimuthalEqualArea().rotate(rotation).scale(EARTH_RADIUS_KM).translate([0, 0]);
  const islands = polygons.map(
    (rings): Island => ({
      box: boxOf((rings[0] ?? []).map((point: LonLat) => toKm(point) ?? [0, 0])),
      area: Math.abs(ringAreaKm2(rings[0] ?? [])),
    }),
  );
  const { west, east, north, south } = mainBox(islands);
  const [width, height] = [Math.max(east - west, MIN_SPAN_KM), Math.max(south - north, MIN_SPAN_KM)];
  const ratio = Math.min(Math.max(height / width, 2 / 3), 5 / 4);
  const hauteur = Math.round((LARGEUR * ratio) / 10) * 10;
  const unitsPerKm = Math.min((LARGEUR - 2 * MARGE) / width, (hauteur - 2 * MARGE) / height);
  const translation: [number, number] = [
    roundTo(LARGEUR / 2 - ((west + east) / 2) * unitsPerKm, 1),
    roundTo(hauteur / 2 - ((north + south) / 2) * unitsPerKm, 1),
  ];
  const echelle = roundTo(EARTH_RADIUS_KM * unitsPerKm, 1);
  return {
    hauteur,
    vue: { titre: null, rotation, echelle, translation, cadre: [0, 0, LARGEUR, hauteur], boite: null },
  };
}

function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const INSETS: readonly { titre: string; boite: Vue['boite']; centre: LonLat; spanKm: number }[] = [
  { titre: 'Guadeloupe', boite: [-62, 15.7, -60.8, 16.7], centre: [-61.4, 16.2], spanKm: 110 },
  { titre: 'Martinique', boite: [-61.4, 14.2, -60.6, 15.1], centre: [-61, 14.65], spanKm: 90 },
  { titre: 'Guyane', boite: [-55, 2, -51, 6.2], centre: [-53.1, 3.95], spanKm: 470 },
  { titre: 'La Réunion', boite: [54.9, -21.6, 56.1, -20.6], centre: [55.53, -21.13], spanKm: 95 },
  { titre: 'Mayotte', boite: [44.8, -13.2, 45.5, -12.4], centre: [45.15, -12.82], spanKm: 65 },
  { titre: 'Saint-Pierre-et-Miquelon', boite: [-57, 46.5, -56, 47.3], centre: [-56.3, 46.93], spanKm: 75 },
  { titre: 'Nouvelle-Calédonie', boite: [163, -23, 169, -19.3], centre: [165.7, -21.25], spanKm: 560 },
  { titre: 'Polynésie française', boite: [-152.5, -18.6, -148.5, -16], centre: [-150.4, -17.2], spanKm: 330 },
];

/** France: the mainland and Corsica, and two rows of insets under them. */
export function vuesOfFrance(): { vues: Vue[]; hauteur: number } {
  const side = 100;
  const gap = (LARGEUR - 4 * side) / 5;
  const mainHeight = 420;
  const main: Vue = {
    titre: null,
    rotation: [-2.5, -46.5],
    echelle: 2340,
    translation: [211, 206],
    cadre: [0, 0, LARGEUR, mainHeight],
    boite: null,
  };
  const insets = INSETS.map(({ titre, boite, centre, spanKm }, i): Vue => {
    const x = roundTo(gap + (i % 4) * (side + gap), 1);
    const y = roundTo(mainHeight + gap + Math.floor(i / 4) * (side + gap), 1);
    return {
      titre,
      rotation: [-centre[0], -centre[1]],
      echelle: roundTo((EARTH_RADIUS_KM * (side - 16)) / spanKm, 1),
      translation: [x + side / 2, y + side / 2],
      cadre: [x, y, side, side],
      boite,
    };
  });
  return { vues: [main, ...insets], hauteur: Math.round(mainHeight + 3 * gap + 2 * side) };
}
