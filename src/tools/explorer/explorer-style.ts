import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { type ExplorerData, toLines, toPoints } from '../../contract/maps/explorer-data.ts';
import type { Cote } from '../../contract/maps/place.ts';

/** The colours of cartes.css, read when the map opens and whenever the colour scheme changes. */
export interface Palette {
  mer: string;
  terre: string;
  frontiere: string;
  texte: string;
  arc: string;
  francais: string;
  etranger: string;
}

/** Drawn in this order: the French side, crowded in a small country, stays above. */
const COTES = ['etranger', 'francais'] as const;

/** Beyond this zoom points no longer merge: what a cluster would part later opens as a list. */
export const CLUSTER_MAX_ZOOM = 8;

/** Layers that answer a click: dots and clusters of both sides. */
export const POINT_LAYERS = COTES.flatMap((cote) => [`${cote}-groupes`, `${cote}-points`]);

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(`--carte-${name}`).trim();
  return {
    mer: read('mer'),
    terre: read('terre'),
    frontiere: read('frontiere'),
    texte: read('texte'),
    arc: read('arc'),
    francais: read('accent'),
    etranger: read('partenaire'),
  };
}

/** Names show by size of country as one zooms in; drawn with the reader's own fonts, no glyph server. */
function nameLayer({ texte, terre }: Palette): LayerSpecification {
  return {
    id: 'noms',
    type: 'symbol',
    source: 'fond',
    filter: ['all', ['has', 'nom'], ['<=', ['get', 'rang'], ['step', ['zoom'], 1, 2, 2, 3, 3, 4, 4, 5, 5]]],
    layout: {
      'text-field': ['get', 'nom'],
      'text-size': 12,
      'text-max-width': 8,
      'symbol-sort-key': ['get', 'rang'],
    },
    paint: { 'text-color': texte, 'text-opacity': 0.75, 'text-halo-color': terre, 'text-halo-width': 1.2 },
  };
}

/** Sea, land, borders and names, from a source named `fond`. */
export function baseLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'mer', type: 'background', paint: { 'background-color': palette.mer } },
    { id: 'terre', type: 'fill', source: 'fond', filter: ['has', 'code'], paint: { 'fill-color': palette.terre } },
    {
      id: 'frontieres',
      type: 'line',
      source: 'fond',
      filter: ['has', 'trait'],
      paint: { 'line-color': palette.frontiere, 'line-width': 0.8 },
    },
    nameLayer(palette),
  ];
}

function dotLayers(cote: Cote, palette: Palette): LayerSpecification[] {
  const stroke = { 'circle-stroke-color': palette.terre, 'circle-stroke-width': 1.5 };
  return [
    {
      id: `${cote}-groupes`,
      type: 'circle',
      source: cote,
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette[cote],
        'circle-radius': ['step', ['get', 'point_count'], 10, 10, 13, 50, 17, 200, 21, 1000, 26],
        ...stroke,
      },
    },
    {
      id: `${cote}-comptes`,
      type: 'symbol',
      source: cote,
      filter: ['has', 'point_count'],
      layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-size': 11, 'text-allow-overlap': true },
      paint: { 'text-color': palette.terre },
    },
    {
      id: `${cote}-points`,
      type: 'circle',
      source: cote,
      filter: ['!', ['has', 'point_count']],
      paint: { 'circle-color': palette[cote], 'circle-radius': 5.5, ...stroke },
    },
  ];
}

/** The hollow heart that marks the French side, as on the drawn maps. */
function heartLayer({ terre }: Palette): LayerSpecification {
  return {
    id: 'francais-coeurs',
    type: 'circle',
    source: 'francais',
    filter: ['!', ['has', 'point_count']],
    paint: { 'circle-color': terre, 'circle-radius': 2 },
  };
}

/** The whole style: the base, the links, both sides. Nothing comes from elsewhere than the site. */
export function explorerStyle(data: ExplorerData, fond: string, palette: Palette): StyleSpecification {
  const cluster = { type: 'geojson' as const, cluster: true, clusterRadius: 38, clusterMaxZoom: CLUSTER_MAX_ZOOM };
  return {
    version: 8,
    sources: {
      fond: { type: 'geojson', data: fond },
      liens: { type: 'geojson', data: toLines(data) },
      francais: { ...cluster, data: toPoints(data, 'francais') },
      etranger: { ...cluster, data: toPoints(data, 'etranger') },
    },
    layers: [
      ...baseLayers(palette),
      {
        id: 'liens',
        type: 'line',
        source: 'liens',
        layout: { 'line-cap': 'round' },
        paint: {
          'line-color': palette.arc,
          'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.8, 6, 1.6],
          'line-opacity': data.arcs.length > 200 ? 0.18 : 0.5,
        },
      },
      ...COTES.flatMap((cote) => dotLayers(cote, palette)),
      heartLayer(palette),
    ],
  };
}
