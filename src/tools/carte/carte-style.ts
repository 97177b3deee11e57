import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { baseLayers, type Palette } from '../explorer/explorer-style.ts';

/** What the map shows over its base; each is a source of that name. */
export interface MapContent {
  marques: FeatureCollection;
  flux: FeatureCollection;
  francais: FeatureCollection;
  /** Where the flows go. */
  lieux: FeatureCollection;
  /** Where the person stands, and the collectivités around, once they asked for them. */
  ici: FeatureCollection;
}

/** Layers that answer a click. */
export const MARK_LAYERS = ['marques', 'pays-seuls', 'francais', 'proches'];

/** The image of a country that stands for an unknown place in it. */
export const LOSANGE = 'losange';

const IS_PAYS_SEUL: ExpressionSpecification = ['==', ['get', 'seul'], true];

/** A diamond, white on nothing, to be tinted: a signed distance field, where 192 is the edge. */
export function drawLosange(size = 32): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(size * size * 4);
  const middle = (size - 1) / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const inside = size * 0.24 - (Math.abs(x - middle) + Math.abs(y - middle)) / Math.SQRT2;
      data[(y * size + x) * 4 + 3] = Math.max(0, Math.min(255, 192 + inside * 16));
    }
  }
  return { width: size, height: size, data };
}

function flowLayers({ arc, terre, francais, etranger }: Palette): LayerSpecification[] {
  return [
    {
      id: 'flux',
      type: 'line',
      source: 'flux',
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': arc,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.8, 6, 1.6],
        'line-opacity': 0.45,
      },
    },
    {
      id: 'lieux',
      type: 'circle',
      source: 'lieux',
      paint: {
        'circle-color': etranger,
        'circle-radius': 2.5,
        'circle-stroke-color': terre,
        'circle-stroke-width': 1,
      },
    },
    frenchLayer('francais', 'francais', { terre, francais }),
  ];
}

/** The hollow dots that mark the French side on every map of the site. */
function frenchLayer(
  id: string,
  source: string,
  { terre, francais }: Pick<Palette, 'terre' | 'francais'>,
): LayerSpecification {
  return {
    id,
    type: 'circle',
    source,
    filter: ['has', 'collectivite'],
    paint: {
      'circle-color': terre,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 2, 2, 6, 4.5],
      'circle-stroke-color': francais,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 2, 1.5, 6, 3],
    },
  };
}

function markLayers({ etranger, terre }: Palette): LayerSpecification[] {
  return [
    {
      // A ring around several places: it opens as one comes closer.
      id: 'groupes',
      type: 'circle',
      source: 'marques',
      filter: ['>', ['get', 'lieux'], 1],
      paint: {
        'circle-color': etranger,
        'circle-opacity': 0.3,
        'circle-radius': ['step', ['get', 'n'], 14, 10, 16, 100, 19, 1000, 23],
      },
    },
    {
      id: 'marques',
      type: 'circle',
      source: 'marques',
      filter: ['!', IS_PAYS_SEUL],
      paint: {
        'circle-color': etranger,
        'circle-radius': ['step', ['get', 'n'], 5.5, 2, 10, 10, 12, 100, 15, 1000, 19],
        'circle-stroke-color': terre,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'pays-seuls',
      type: 'symbol',
      source: 'marques',
      filter: IS_PAYS_SEUL,
      layout: {
        'icon-image': LOSANGE,
        'icon-size': ['step', ['get', 'n'], 0.9, 10, 1.1, 100, 1.4],
        'icon-allow-overlap': true,
      },
      paint: { 'icon-color': terre, 'icon-halo-color': etranger, 'icon-halo-width': 2 },
    },
    {
      id: 'comptes',
      type: 'symbol',
      source: 'marques',
      filter: ['>', ['get', 'n'], 1],
      layout: { 'text-field': ['to-string', ['get', 'n']], 'text-size': 11, 'text-allow-overlap': true },
      paint: { 'text-color': ['case', IS_PAYS_SEUL, etranger, terre] },
    },
  ];
}

function hereLayers(palette: Palette): LayerSpecification[] {
  const { texte, terre } = palette;
  return [
    frenchLayer('proches', 'ici', palette),
    {
      id: 'ici',
      type: 'circle',
      source: 'ici',
      filter: ['!', ['has', 'collectivite']],
      paint: { 'circle-color': texte, 'circle-radius': 5, 'circle-stroke-color': terre, 'circle-stroke-width': 3 },
    },
  ];
}

/** The whole style; nothing comes from elsewhere than the site. */
export function carteStyle(
  content: MapContent,
  fond: FeatureCollection | string,
  palette: Palette,
): StyleSpecification {
  const source = (data: FeatureCollection | string) => ({ type: 'geojson' as const, data });
  return {
    version: 8,
    sources: {
      fond: source(fond),
      flux: source(content.flux),
      francais: source(content.francais),
      lieux: source(content.lieux),
      marques: source(content.marques),
      ici: source(content.ici),
    },
    layers: [...baseLayers(palette), ...flowLayers(palette), ...markLayers(palette), ...hereLayers(palette)],
  };
}
