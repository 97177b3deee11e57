import { type Fond, type NomFond, TENTHS } from '../../../src/contract/maps/projections.ts';
import type { GeneratedFile } from './generated-file.ts';
import { type Detail, renderShape } from './render-shape.ts';
import type { Shape, World } from './world.ts';

/** Points that lose less than this many km² are left out; islands smaller than `minArea` square units too. */
const DETAILS: Readonly<Record<NomFond, { minKm2: number; minArea: number }>> = {
  monde: { minKm2: 4500, minArea: 1.6 },
  atlantique: { minKm2: 1300, minArea: 2 },
  asie: { minKm2: 1200, minArea: 2.5 },
  afrique: { minKm2: 900, minArea: 2.5 },
  europe: { minKm2: 200, minArea: 3 },
  caraibe: { minKm2: 60, minArea: 1 },
};

function renderCountry(shapes: readonly { code: string | null; d: string }[]): string {
  const paths = shapes.map(
    ({ code, d }) => `<path${code ? ` id="p-${code}"` : ''} vector-effect="non-scaling-stroke" d="${d}"/>`,
  );
  return paths.join('');
}

/**
 * A base map as an SVG file that pages refer to with `<use href="…#fond">`: one path a country, in tenths of a unit,
 * without colours: they come from the page. Overseas France stands in the group `p-FR`, the countries of a zone in `z-SLUG`.
 * @param zones slug of the zone by ISO code
 */
export function renderFond(
  world: World,
  { nom, largeur, hauteur, createProjection }: Fond,
  zones: ReadonlyMap<string, string>,
): GeneratedFile {
  const { minKm2, minArea } = DETAILS[nom];
  const detail: Detail = { minArea, dotArea: 2.5, dotRadius: 1.1, width: largeur, height: hauteur };
  const margin = 3;
  const projection = createProjection().clipExtent([
    [-margin, -margin],
    [largeur + margin, hauteur + margin],
  ]);
  const drawn = world
    .shapesAt(minKm2)
    .map((shape: Shape) => ({ ...shape, d: renderShape(shape, projection, detail) }))
    .filter(({ d }) => d !== '');
  const isFrench = (shape: Shape) => shape.code === 'FR' || shape.partOf === 'FR';
  const mainland = drawn.filter(({ code }) => code === 'FR').map(({ d }) => ({ code: null, d }));
  const overseas = drawn.filter(({ partOf }) => partOf === 'FR');
  const byZone = Map.groupBy(
    drawn.filter((shape) => !isFrench(shape)),
    ({ code }) => zones.get(code ?? ''),
  );
  const countries = [...byZone]
    .map(([zone, shapes]) => (zone ? `<g id="z-${zone}">${renderCountry(shapes)}</g>` : renderCountry(shapes)))
    .join('');
  const france = `<g id="p-FR">${renderCountry([...mainland, ...overseas])}</g>`;
  const viewBox = `0 0 ${largeur * TENTHS} ${hauteur * TENTHS}`;
  return {
    path: `cartes/${nom}.svg`,
    text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><g id="fond">${countries}${france}</g></svg>\n`,
  };
}
