// The projections of the maps: one definition for the shapes made before the build and for the points drawn on them.
import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3';

/** Longitude, latitude in degrees. */
export type LonLat = [number, number];
/** Right, down, in the units of the viewBox. */
export type XY = [number, number];
/** A pure function; null for a point that the map cannot show. */
export type Project = (point: LonLat) => XY | null;

export type NomFond = 'caraibe' | 'europe' | 'afrique' | 'asie' | 'atlantique' | 'monde';

/** A base that several maps share, each through its own viewBox. */
export interface Fond {
  nom: NomFond;
  largeur: number;
  hauteur: number;
  createProjection: () => GeoProjection;
  project: Project;
}

/** Of the authalic sphere, on which areas come out in square kilometres. */
export const EARTH_RADIUS_KM = 6371;

/** Paths are written in whole tenths of a unit; whoever uses them scales them back by this. */
export const TENTHS = 10;

const LARGEUR = 960;

/** Europe, its neighbours to the south and to the east: LAEA, centred so that Iceland and Baku both hold. */
function europeProjection(): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-14, -50]).clipAngle(60).scale(990).translate([416, 352]);
}

/** From Scotland to the Cape, from Cape Verde to Mauritius. */
function afriqueProjection(): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-18, -14]).clipAngle(80).scale(548).translate([472, 468]);
}

/** From Florida and Yucatán to the Amazon: overseas France in America and its neighbours. */
function caraibeProjection(): GeoProjection {
  return geoAzimuthalEqualArea().rotate([67, -10]).clipAngle(60).scale(1120).translate([480, 372]);
}

/** From Lisbon to Tokyo and to Java. */
function asieProjection(): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-72, -33]).clipAngle(90).scale(492).translate([462, 344]);
}

/** From California to Italy and from Labrador to Patagonia. */
function atlantiqueProjection(): GeoProjection {
  return geoAzimuthalEqualArea().rotate([50, -14]).clipAngle(95).scale(430).translate([492, 448]);
}

/** Equal Earth, cut at 169° W so that Chukotka stays whole; the frame leaves Antarctica out. */
function mondeProjection(): GeoProjection {
  return geoEqualEarth().rotate([-11, 0]).scale(177.3).translate([480, 233]);
}

function toFond(nom: NomFond, hauteur: number, createProjection: () => GeoProjection): Fond {
  const projection = createProjection();
  const project: Project = (point) => projection(point);
  return { nom, largeur: LARGEUR, hauteur, createProjection, project };
}

/** The closest first: a map takes the first base that holds all its points. */
export const FONDS: readonly Fond[] = [
  toFond('caraibe', 720, caraibeProjection),
  toFond('europe', 720, europeProjection),
  toFond('afrique', 960, afriqueProjection),
  toFond('asie', 720, asieProjection),
  toFond('atlantique', 880, atlantiqueProjection),
  toFond('monde', 424, mondeProjection),
];

export function fondOf(nom: NomFond): Fond {
  const fond = FONDS.find((candidate) => candidate.nom === nom);
  if (!fond) throw new Error(`no base map named ${nom}`);
  return fond;
}

/**
 * One window of a country's map, in degrees and in units of the viewBox: the whole map for most countries; for France,
 * one for the mainland and one for each overseas territory, as French maps show them.
 */
export interface Vue {
  /** Null for the main window. */
  titre: string | null;
  rotation: [number, number];
  echelle: number;
  translation: [number, number];
  /** x, y, width, height of the window. */
  cadre: [number, number, number, number];
  /** West, south, east, north of what an inset shows; null for the main window, which takes the rest. */
  boite: [number, number, number, number] | null;
}

/** The window's projection, clipped a little outside its frame so that the cut stays out of sight. */
export function projectionOfVue({ rotation, echelle, translation, cadre, boite }: Vue): GeoProjection {
  const [x, y, width, height] = cadre;
  const margin = boite ? 0 : 4;
  return geoAzimuthalEqualArea()
    .rotate(rotation)
    .clipAngle(100)
    .scale(echelle)
    .translate(translation)
    .clipExtent([
      [x - margin, y - margin],
      [x + width + margin, y + height + margin],
    ]);
}

function isInside([longitude, latitude]: LonLat, [west, south, east, north]: [number, number, number, number]) {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Projects into the inset that holds the point, else into the main window; null outside. */
export function projectVues(vues: readonly Vue[]): Project {
  const windows = vues.map((vue) => ({ ...vue, projection: projectionOfVue(vue) }));
  return (point) => {
    const inset = windows.find(({ boite }) => boite && isInside(point, boite));
    const window = inset ?? windows.find(({ boite }) => !boite);
    const xy = window?.projection(point);
    if (!window || !xy) return null;
    const [x, y, width, height] = window.cadre;
    const isVisible = xy[0] >= x && xy[0] <= x + width && xy[1] >= y && xy[1] <= y + height;
    return isVisible ? [xy[0], xy[1]] : null;
  };
}
