import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { NIVEAUX, type TuilesFile } from '../../../src/contract/maps/tuiles.ts';
import type { GeneratedFile } from './generated-file.ts';
import type { VilleNommee } from './load-villes-nommees.ts';
import type { World } from './world.ts';

/** Coasts ten times finer than those of the base: Natural Earth, public domain, as its package `world-atlas` holds it. */
const COTES = 'world-atlas/land-10m.json';
/** Units of a tile, and how far it goes on beyond its edges, so that no outline runs along them. */
const EXTENT = 4096;
const BUFFER = 64;

type Land = Topology<{ land: GeometryCollection }>;

function loadLand(): FeatureCollection {
  const path = createRequire(import.meta.url).resolve(COTES);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Land;
  const { features } = feature(topology, topology.objects.land);
  return { type: 'FeatureCollection', features };
}

const toCollection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** The largest first: a map names them in this order. */
function toVilles(villes: readonly VilleNommee[], min: number): FeatureCollection {
  const shown = villes.filter(({ habitants }) => habitants >= min).sort((a, b) => b.habitants - a.habitants);
  return toCollection(
    shown.map(({ nom, habitants, position }) => ({
      type: 'Feature',
      properties: { nom, habitants },
      geometry: { type: 'Point', coordinates: position },
    })),
  );
}

/**
 * The finer base, as vector tiles of two levels: land, borders, towns. Borders are those of the other maps, from the same
 * point of view; only coasts are finer. A tile where nothing is drawn is not there.
 */
export function renderTuiles(world: World, villes: readonly VilleNommee[]): GeneratedFile {
  const land = loadLand();
  const borders = toCollection([{ type: 'Feature', properties: {}, geometry: world.borders() }]);
  const tuiles: TuilesFile = {};
  for (const { zoom, habitants, tolerance } of NIVEAUX) {
    // Nothing is simplified at the last level of an index: it goes one further.
    const index = (data: FeatureCollection, units: number) =>
      new GeoJSONVT(data, {
        maxZoom: zoom + 1,
        indexMaxZoom: zoom,
        indexMaxPoints: 0,
        tolerance: units,
        extent: EXTENT,
        buffer: BUFFER,
      });
    const layers = {
      terre: index(land, tolerance),
      frontieres: index(borders, tolerance),
      villes: index(toVilles(villes, habitants), 0),
    };
    for (let x = 0; x < 2 ** zoom; x++) {
      for (let y = 0; y < 2 ** zoom; y++) {
        const entries = Object.entries(layers).flatMap(([nom, layer]) => {
          const tile = layer.getTile(zoom, x, y);
          return tile && tile.features.length > 0 ? [[nom, tile] as const] : [];
        });
        if (!entries.some(([nom, tile]) => nom !== 'terre' || (tile.numPoints ?? 0) > 5)) continue;
        const bytes = fromGeojsonVt(Object.fromEntries(entries), { version: 2, extent: EXTENT });
        tuiles[`${zoom}/${x}/${y}`] = Buffer.from(bytes).toString('base64');
      }
    }
  }
  return { path: 'cartes/tuiles.json', text: `${JSON.stringify(tuiles)}\n` };
}
