import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { polygonArea, polygonContains } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Topology } from 'topojson-specification';
import type { XY } from '../../../src/contract/maps/projections.ts';
import { cutAtAntimeridian, isOnSeam } from './antimeridian.ts';
import { keepSoundRings, type Rings } from './world.ts';

/** Coasts ten times finer than those of the base: Natural Earth, public domain, as its package `world-atlas` holds it. */
const COTES = 'world-atlas/land-10m.json';
/** Land that is wholly south of it is Antarctica, which no base has. */
const ANTARCTIQUE = -60;
/** Degrees that land goes on beyond the edge of the map: more than what is kept around a tile. */
const DEBORD = 1;

type Land = Topology<{ land: { type: 'GeometryCollection'; geometries: MultiPolygon[] } }>;

/** Closed, with its edges along the antimeridian out of the map: no outline is drawn there. */
function toRing(points: readonly XY[]): XY[] {
  const [first] = points;
  if (!first) return [];
  const beyond = ([longitude, latitude]: XY): XY => [longitude + Math.sign(longitude) * DEBORD, latitude];
  return [...points, first].flatMap((point, index) => {
    const previous = points[index - 1];
    return previous && isOnSeam(previous) && isOnSeam(point) ? [beyond(previous), beyond(point), point] : [point];
  });
}

/** Each outer ring that the cut leaves, with the holes that are in it. */
function toPolygons(polygon: Rings): Rings[] {
  const sound = keepSoundRings(polygon);
  const isDrawn = sound?.[0]?.some(([, latitude]) => latitude > ANTARCTIQUE);
  const rings = sound && isDrawn ? cutAtAntimeridian(sound) : [];
  const outers = rings.filter((ring) => polygonArea(ring) > 0);
  const holes = rings.filter((ring) => polygonArea(ring) < 0);
  return outers.map((outer) => [outer, ...holes.filter(([at]) => at && polygonContains(outer, at))].map(toRing));
}

/** The land of the world on a flat map, Antarctica left out, one polygon after the other: none crosses the antimeridian. */
export function loadLand(): Rings[] {
  const path = createRequire(import.meta.url).resolve(COTES);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Land;
  const { features } = feature(topology, topology.objects.land as GeometryObject) as GeoJSON.FeatureCollection;
  return features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? (geometry.coordinates as Rings[]).flatMap(toPolygons) : [],
  );
}
