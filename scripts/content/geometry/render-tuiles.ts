import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { NIVEAUX, type TuilesFile } from '../../../src/contract/maps/tuiles.ts';
import type { GeneratedFile } from './generated-file.ts';
import { loadLand } from './load-land.ts';
import type { VilleNommee } from './load-villes-nommees.ts';
import type { World } from './world.ts';

/** Units of a tile, and how far it goes on beyond its edges, so that no outline runs along them. */
const EXTENT = 4096;
const BUFFER = 64;

/** The sea of a tile, whole: it covers what the base has there, which is coarser. */
const MER = {
  features: [
    {
      type: 3,
      tags: {},
      geometry: [
        [
          [0, 0],
          [EXTENT, 0],
          [EXTENT, EXTENT],
          [0, EXTENT],
          [0, 0],
        ],
      ],
    },
  ],
} as unknown as GeoJSONVTTile;

const toCollection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const toFeature = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry });

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
  const land = toCollection([toFeature({ type: 'MultiPolygon', coordinates: loadLand() })]);
  const borders = toCollection([toFeature(world.borders())]);
  const tuiles: TuilesFile = {};
  for (const { zoom, habitants, tolerance } of NIVEAUX) {
    // Nothing is simplified at the last level of an index: it goes one further. What land has beyond the edge of the map
    // only keeps its outline off it, and is not the land of the other edge.
    const index = (data: FeatureCollection, units: number) =>
      new GeoJSONVT(data, {
        maxZoom: zoom + 1,
        indexMaxZoom: zoom,
        indexMaxPoints: 0,
        tolerance: units,
        extent: EXTENT,
        buffer: BUFFER,
        wrap: false,
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
        const bytes = fromGeojsonVt({ ...Object.fromEntries(entries), mer: MER }, { version: 2, extent: EXTENT });
        tuiles[`${zoom}/${x}/${y}`] = Buffer.from(bytes).toString('base64');
      }
    }
  }
  return { path: 'cartes/tuiles.json', text: `${JSON.stringify(tuiles)}\n` };
}
