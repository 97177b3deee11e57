// What MapLibre draws under the marks: sea, land, borders, finer as one comes closer. Nothing comes from elsewhere than the site.
import type { FeatureCollection } from 'geojson';
import { addProtocol, type LayerSpecification, type StyleSpecification } from 'maplibre-gl';
import { NIVEAUX, type TuilesIndex } from '../../contract/maps/tuiles.ts';
import { loadData } from '../kit/load-data.ts';
import { FRONTIERE, type Palette } from './fond.ts';

const PROTOCOL = 'tuiles';

/**
 * Where MapLibre takes the finer tiles: plain files, those of the index and no other, which is loaded with the first. A tile
 * that does not come leaves the base as it is.
 * @param index its address, `/cartes/tuiles.json`
 */
export function serveTuiles(index: string): void {
  let known: Promise<Set<string>> | undefined;
  addProtocol(PROTOCOL, async ({ url }, { signal }) => {
    const cle = url.slice(`${PROTOCOL}://`.length);
    known ??= loadData<TuilesIndex>(index).then(
      (cles) => new Set(cles),
      () => new Set(),
    );
    const isThere = (await known).has(cle);
    const response = isThere ? await fetch(`${index.replace(/\.json$/, '')}/${cle}.pbf`, { signal }) : null;
    return { data: response?.ok ? await response.arrayBuffer() : new ArrayBuffer(0) };
  });
}

export const sourceOf = (zoom: number): string => `tuiles-${zoom}`;

/** Land and borders of the base, then those of each level of tiles, whose sea covers what it makes finer. */
export function fondStyle(fond: FeatureCollection, palette: Palette): StyleSpecification {
  const line = { 'line-color': palette.frontiere, 'line-width': FRONTIERE };
  const isFarther = (rank: number) => {
    const next = NIVEAUX[rank + 1];
    return next ? { maxzoom: next.depuis } : {};
  };
  const finer = NIVEAUX.flatMap(({ zoom, depuis }, rank): LayerSpecification[] => {
    const shared = { source: sourceOf(zoom), minzoom: depuis, ...isFarther(rank) };
    return [
      {
        id: `mer-${zoom}`,
        type: 'fill',
        ...shared,
        'source-layer': 'mer',
        paint: { 'fill-color': palette.mer, 'fill-antialias': false },
      },
      { id: `terre-${zoom}`, type: 'fill', ...shared, 'source-layer': 'terre', paint: { 'fill-color': palette.terre } },
      { id: `cotes-${zoom}`, type: 'line', ...shared, 'source-layer': 'terre', paint: line },
      { id: `frontieres-${zoom}`, type: 'line', ...shared, 'source-layer': 'frontieres', paint: line },
    ];
  });
  return {
    version: 8,
    sources: {
      fond: { type: 'geojson', data: fond },
      ...Object.fromEntries(
        NIVEAUX.map(({ zoom }) => [
          sourceOf(zoom),
          { type: 'vector', tiles: [`${PROTOCOL}://{z}/{x}/{y}`], minzoom: zoom, maxzoom: zoom },
        ]),
      ),
    },
    layers: [
      { id: 'mer', type: 'background', paint: { 'background-color': palette.mer } },
      { id: 'terre', type: 'fill', source: 'fond', filter: ['has', 'code'], paint: { 'fill-color': palette.terre } },
      { id: 'frontieres', type: 'line', source: 'fond', filter: ['has', 'trait'], paint: line },
      ...finer,
    ],
  };
}
