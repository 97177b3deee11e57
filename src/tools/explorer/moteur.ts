// MapLibre as this site has it: its worker from the site itself, its words in French. It draws the base and moves it.
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { NIVEAUX } from '../../contract/maps/tuiles.ts';
import type { Palette, Ville } from './fond.ts';
import { fondStyle, serveTuiles, sourceOf } from './fond-style.ts';
import { MAX_ZOOM, toWorldX, toWorldY, type Vue } from './vue.ts';

const LOCALE = {
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour zoomer',
  'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour zoomer',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte',
};

/** Longest flight, in milliseconds. */
const FLIGHT = 1200;

interface MoteurOptions {
  container: HTMLElement;
  vue: Vue;
  fond: FeatureCollection;
  /** Address of the index of its finer tiles. */
  tuiles: string;
  palette: Palette;
  partage: boolean;
  /** In each frame in which the base moves: marks stay where they stand. */
  rendered: () => void;
  /** The view came to rest somewhere else. */
  moved: () => void;
  /** The base is drawn for the first time. */
  ready: () => void;
}

export interface Moteur {
  /** What it draws. */
  canvas: HTMLCanvasElement;
  /** What must stand in it to be moved by it. */
  adopt: (over: HTMLElement) => void;
  vue: () => Vue;
  /** Towns of the finer base, from the tiles in view. */
  villes: () => readonly Ville[];
  /** Flies there, or is there at once for who wants no motion. Resolves on arrival. */
  moveTo: (vue: Vue) => Promise<void>;
  /** In pixels. */
  pan: (right: number, down: number) => void;
  zoomBy: (steps: number) => void;
  recolour: (palette: Palette) => void;
  remove: () => void;
}

/** Begins MapLibre in a container. @throws where the browser has no WebGL */
export function startMoteur(options: MoteurOptions): Moteur {
  const { container, vue, fond, tuiles, palette, partage, rendered, moved, ready } = options;
  setWorkerUrl(workerUrl);
  serveTuiles(tuiles);
  const map = new MapLibre({
    container,
    style: fondStyle(fond, palette),
    center: [vue.longitude, vue.latitude],
    zoom: vue.zoom,
    maxZoom: MAX_ZOOM,
    cooperativeGestures: partage,
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: false,
    locale: LOCALE,
    // What is printed or kept as a picture is what was drawn.
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('render', rendered);
  map.on('moveend', moved);
  map.once('load', ready);
  // What stands over it is told to who cannot see, and takes the keys.
  const canvas = map.getCanvas();
  for (const name of ['role', 'aria-label']) canvas.removeAttribute(name);
  canvas.setAttribute('aria-hidden', 'true');
  canvas.tabIndex = -1;
  return {
    canvas,
    adopt: (over) => map.getCanvasContainer().append(over),
    vue: () => {
      const { lng, lat } = map.getCenter();
      return { zoom: map.getZoom(), longitude: lng, latitude: lat };
    },
    villes: createVilles(map),
    moveTo: ({ zoom, latitude, longitude }) => {
      map.flyTo({ center: [longitude, latitude], zoom, maxDuration: FLIGHT });
      return map.isMoving() ? new Promise((done) => map.once('moveend', () => done())) : Promise.resolve();
    },
    pan: (right, down) => void map.panBy([right, down]),
    zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps),
    recolour: (colours) => void map.setStyle(fondStyle(fond, colours)),
    remove: () => map.remove(),
  };
}

/** The towns of the tiles in view, the largest first, read anew when tiles have come or the level changes. */
function createVilles(map: MapLibre): () => readonly Ville[] {
  let kept: { zoom: number; villes: Ville[] } | undefined;
  map.on('sourcedata', ({ sourceId }) => {
    if (sourceId.startsWith(sourceOf(0).slice(0, -1))) kept = undefined;
  });
  map.on('moveend', () => {
    kept = undefined;
  });
  return () => {
    const niveau = NIVEAUX.findLast(({ depuis }) => map.getZoom() >= depuis);
    if (!niveau || !map.getSource(sourceOf(niveau.zoom))) return [];
    if (kept?.zoom === niveau.zoom) return kept.villes;
    const villes = map
      .querySourceFeatures(sourceOf(niveau.zoom), { sourceLayer: 'villes' })
      .flatMap(({ geometry, properties }): Ville[] => {
        if (geometry.type !== 'Point') return [];
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        return [
          {
            nom: String(properties.nom),
            habitants: Number(properties.habitants),
            x: toWorldX(longitude),
            y: toWorldY(latitude),
          },
        ];
      });
    // Tiles repeat the towns of their edges.
    const distinct = [...new Map(villes.map((ville) => [`${ville.nom} ${ville.habitants}`, ville])).values()];
    kept = { zoom: niveau.zoom, villes: distinct.sort((a, b) => b.habitants - a.habitants) };
    return kept.villes;
  };
}
