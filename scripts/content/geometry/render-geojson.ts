import { geoCentroid } from 'd3';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { XY } from '../../../src/contract/maps/projections.ts';
import { cutAtAntimeridian, isOnSeam } from './antimeridian.ts';
import type { GeneratedFile } from './generated-file.ts';
import { type Rings, ringAreaKm2, type Shape, type World } from './world.ts';

const TOLERANCE_KM2 = 500;
const MIN_ISLAND_KM2 = 150;

function roundPosition([x, y]: XY): Position {
  return [Math.round(x * 100) / 100, Math.round(y * 100) / 100];
}

/** Rounded, without repeated points, closed; null when nothing is left. */
function toRing(points: readonly XY[]): [Position[]] | null {
  const rounded = points.map(roundPosition);
  const distinct = rounded.filter(([x, y], i) => x !== rounded[i - 1]?.[0] || y !== rounded[i - 1]?.[1]);
  const [first] = distinct;
  if (!first || distinct.length < 3) return null;
  return [[...distinct, first]];
}

/** Without the islets, but for a country that has nothing else. */
function mainIslands(polygons: Rings[]): Rings[] {
  const areaOf = ([outer]: Rings) => (outer ? -ringAreaKm2(outer) : 0);
  const largest = Math.max(...polygons.map(areaOf));
  return polygons.filter((polygon) => areaOf(polygon) >= Math.min(MIN_ISLAND_KM2, largest));
}

/** A coast without the edges that the cut along the antimeridian added. */
function withoutSeam(ring: Position[]): Position[][] {
  const lines: Position[][] = [[]];
  for (const [i, point] of ring.entries()) {
    const previous = ring[i - 1];
    if (previous && isOnSeam(previous) && isOnSeam(point)) lines.push([]);
    lines.at(-1)?.push(point);
  }
  return lines.filter((line) => line.length > 1);
}

/**
 * A country's land, to fill and, unless the cut along the antimeridian crosses it, to outline (`trait`). Land is filled
 * with one colour and enclaves are drawn too: holes would show nothing and are left out.
 */
function toLand({ code, partOf, polygons }: Shape): Feature[] {
  const outlines = mainIslands(polygons).flatMap(([outer]) => (outer ? cutAtAntimeridian([outer]) : []));
  const rings = outlines.flatMap((ring) => toRing(ring) ?? []);
  const properties = { code: partOf ?? code };
  const land = { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) };
  if (!rings.some((ring) => ring.some(isOnSeam)))
    return [{ type: 'Feature', properties: { ...properties, trait: 1 }, geometry: land }];
  const coasts = { type: 'MultiLineString' as const, coordinates: rings.flatMap(withoutSeam) };
  return [
    { type: 'Feature', properties, geometry: land },
    { type: 'Feature', properties: { trait: 1 }, geometry: coasts },
  ];
}

/** A name at the centre of the largest island; `rang` 1 for the largest countries. */
function toLabel({ polygons }: Shape, nom: string): Feature {
  const outers = polygons.flatMap(([outer]) => (outer ? [outer] : []));
  const [largest] = outers.map((ring) => ({ ring, area: -ringAreaKm2(ring) })).sort((a, b) => b.area - a.area);
  const centre = geoCentroid({ type: 'Polygon', coordinates: [largest?.ring ?? []] });
  const area = largest?.area ?? 0;
  const rang = [1_500_000, 400_000, 90_000, 10_000].findIndex((threshold) => area >= threshold);
  return {
    type: 'Feature',
    properties: { nom, rang: rang === -1 ? 5 : rang + 1 },
    geometry: { type: 'Point', coordinates: roundPosition(centre) },
  };
}

/** The base of the explorer: land as polygons by country, and country names as points. Two decimals, about 1 km. */
export function renderGeoJson(world: World, noms: ReadonlyMap<string, string>): GeneratedFile {
  const shapes = world.shapesAt(TOLERANCE_KM2);
  const labels = shapes.flatMap((shape) => {
    const nom = shape.partOf ? undefined : noms.get(shape.code ?? '');
    return nom ? [toLabel(shape, nom)] : [];
  });
  const collection: FeatureCollection = { type: 'FeatureCollection', features: [...shapes.flatMap(toLand), ...labels] };
  return { path: 'cartes/monde.geojson', text: `${JSON.stringify(collection)}\n` };
}
