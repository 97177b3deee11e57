import { projectionOfVue, TENTHS, type Vue } from '../../../src/contract/maps/projections.ts';
import { FRANCE } from '../../../src/contract/maps/vues-france.ts';
import type { GeneratedFile } from './generated-file.ts';
import { detailOf, shapesIn } from './render-etendue.ts';
import { renderOwn, renderShape } from './render-shape.ts';
import type { Shape, World } from './world.ts';

/** French territories that the atlas draws with a code of their own and the map shows in insets. */
const COLLECTIVITES = new Set(['PM', 'MF', 'BL', 'WF', 'NC', 'PF']);

function isFrench({ code, partOf }: Shape): boolean {
  return code === 'FR' || partOf === 'FR' || COLLECTIVITES.has(code ?? '');
}

function renderVue(world: World, vue: Vue): { france: string; voisins: string } {
  const [projection, detail, shapes] = [projectionOfVue(vue), detailOf(vue), shapesIn(world, vue)];
  return {
    france: renderOwn(
      shapes.filter(isFrench).flatMap(({ polygons }) => polygons),
      projection,
      detail,
    ),
    voisins: shapes
      .filter((shape) => !isFrench(shape))
      .map((shape) => renderShape(shape, projection, { ...detail, dotArea: 0 }))
      .join(''),
  };
}

/** The frames of the insets, in tenths of a unit, and their names, in units: letters are sized by the page. */
function renderInsets(): { cadres: string; noms: string } {
  const insets = FRANCE.vues.filter(({ titre }) => titre !== null);
  const rect = ({ cadre }: Vue) => {
    const [x, y, width, height] = cadre.map((value) => Math.round(value * TENTHS));
    return `<rect vector-effect="non-scaling-stroke" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  };
  const text = ({ titre, cadre: [x, y, width, height] }: Vue) =>
    `<text x="${Math.round(x + width / 2)}" y="${Math.round(y + height - 4)}">${titre}</text>`;
  return { cadres: insets.map(rect).join(''), noms: insets.map(text).join('') };
}

/**
 * France and what surrounds it, as a file that pages refer to layer by layer, `<use href="…#voisins">`: thousands of pages
 * share it.
 */
export function renderFrance(world: World): GeneratedFile {
  const [main, ...insets] = FRANCE.vues.map((vue) => renderVue(world, vue));
  const path = (d: string | undefined) => `<path vector-effect="non-scaling-stroke" d="${d ?? ''}"/>`;
  const join = (key: 'france' | 'voisins') => insets.map((inset) => inset[key]).join('');
  const { cadres, noms } = renderInsets();
  const layers = {
    voisins: path(main?.voisins),
    france: path(main?.france),
    cadres,
    'encarts-voisins': path(join('voisins')),
    encarts: path(join('france')),
    noms,
  };
  const groups = Object.entries(layers).map(([id, content]) => `<g id="${id}">${content}</g>`);
  const viewBox = `0 0 ${FRANCE.largeur * TENTHS} ${FRANCE.hauteur * TENTHS}`;
  return {
    path: 'cartes/france.svg',
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${groups.join('')}</svg>\n`,
  };
}
