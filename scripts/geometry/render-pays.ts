import type { CartePaysFile } from '../../src/lib/carte-pays.ts';
import { projectionOfVue, type Vue } from '../../src/lib/projections.ts';
import { capOfFrame, capOfPolygon, meet } from './cap.ts';
import type { GeneratedFile } from './generated-file.ts';
import { type Detail, renderOwn, renderShape } from './render-shape.ts';
import { LARGEUR, vueOf, vuesOfFrance } from './vues-pays.ts';
import type { Rings, Shape, World } from './world.ts';

/** Points that matter for less than about this many square units are left out. */
const MIN_UNITS = 1;
const EARTH_RADIUS_KM = 6371;

/** The tolerance of a window, rounded to a power of two so that countries of like size share one simplification. */
function toleranceOf({ echelle }: Vue): number {
  return 2 ** Math.round(Math.log2(MIN_UNITS * (EARTH_RADIUS_KM / echelle) ** 2));
}

function detailOf({ cadre }: Vue): Detail {
  return { minArea: 1.5, dotArea: 4, dotRadius: 1.6, width: cadre[0] + cadre[2], height: cadre[1] + cadre[3] };
}

/** The country's own land, its territories with a code of their own included. */
function polygonsOf(shapes: readonly Shape[], code: string): Rings[] {
  return shapes.filter((shape) => shape.code === code || shape.partOf === code).flatMap(({ polygons }) => polygons);
}

function renderVue(world: World, code: string, vue: Vue): { pays: string; voisins: string } {
  const projection = projectionOfVue(vue);
  const frame = capOfFrame(projection, vue.cadre);
  const shapes = world.shapesAt(toleranceOf(vue)).map((shape) => ({
    ...shape,
    polygons: shape.polygons.filter((polygon) => meet(frame, capOfPolygon(polygon))),
  }));
  const detail = detailOf(vue);
  const isOwn = (shape: Shape) => shape.code === code || shape.partOf === code || isInsetOf(shape, code, vue);
  const own = shapes.filter(isOwn).flatMap(({ polygons }) => polygons);
  return {
    pays: renderOwn(own, projection, detail),
    voisins: shapes
      .filter((shape) => !isOwn(shape))
      .map((shape) => renderShape(shape, projection, { ...detail, dotArea: 0 }))
      .join(''),
  };
}

/** New Caledonia and the like have their own code; in an inset of France they are the subject. */
function isInsetOf(shape: Shape, code: string, { boite }: Vue): boolean {
  return code === 'FR' && boite !== null && ['NC', 'PF', 'PM'].includes(shape.code ?? '');
}

/** The map of a country among its neighbours; for France, with its overseas territories in insets. */
export function renderPays(world: World, code: string, coarse: readonly Shape[]): GeneratedFile {
  const single = () => {
    const { vue, hauteur } = vueOf(polygonsOf(coarse, code));
    return { vues: [vue], hauteur };
  };
  const { vues, hauteur } = code === 'FR' ? vuesOfFrance() : single();
  const drawn = vues.map((vue) => renderVue(world, code, vue));
  const file: CartePaysFile = {
    code,
    largeur: LARGEUR,
    hauteur,
    vues,
    pays: drawn.map(({ pays }) => pays).join(''),
    voisins: drawn.map(({ voisins }) => voisins).join(''),
  };
  return { path: `cartes/pays/${code}.json`, text: `${JSON.stringify(file)}\n` };
}
