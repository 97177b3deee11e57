// A MapLibre map as this site has them: its worker and its style sheet from the site itself, its words in French. It draws the
// base and moves it; what stands on it is drawn by who opens it, on a canvas over its own, so that names keep off the marks.
import type { FeatureCollection } from 'geojson';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import styleSheetUrl from 'maplibre-gl/dist/maplibre-gl.css?url';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import ownStyleSheetUrl from '../../styles/toile.css?url';
import { createElement } from '../kit/create-element.ts';
import { type Palette, readPalette } from './fond.ts';
import { fondStyle, serveTuiles } from './fond-style.ts';
import { createVilles, type Ville } from './villes.ts';
import { type Bounds, TILE, toWorldX, toWorldY, type Vue } from './vue.ts';

const LOCALE = {
  'CooperativeGesturesHandler.WindowsHelpText': 'Ctrl + molette pour zoomer',
  'CooperativeGesturesHandler.MacHelpText': '⌘ + molette pour zoomer',
  'CooperativeGesturesHandler.MobileHelpText': 'Deux doigts pour déplacer la carte',
};

/** Beyond, the base map has nothing more to show. */
export const MAX_ZOOM = 10;
/** Pixels that a button moves. */
const STEP = 110;
/** Longest flight, in milliseconds. */
const FLIGHT = 1200;
/** In pixels, around what must be seen whole. */
const PADDING = 48;

/** A drawing of the moment. Pixels are those of the page, whatever the screen has. */
export interface Cadre {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  zoom: number;
  /** Pixels that the world takes. */
  scale: number;
  /** Where the world begins on the screen, once for each copy of it that shows. */
  copies: readonly number[];
  /** Where its north edge is. */
  top: number;
  palette: Palette;
  /** The towns of the finer base that have come, the largest first. */
  villes: readonly Ville[];
}

interface ToileEvents {
  draw: (cadre: Cadre) => void;
  /** The view came to rest somewhere else. */
  moved?: (() => void) | undefined;
  /** Somewhere on the map was pressed, or Enter with the focus on it: then its middle, with a reach as wide as the map. */
  pressed: (at: [number, number], reach: number) => void;
  /** Over the map; null when it is left. */
  hovered?: ((at: [number, number] | null) => void) | undefined;
}

interface ToileOptions extends ToileEvents {
  /** Empty; its size is that of the map. */
  container: HTMLElement;
  /** Accessible name. */
  titre: string;
  /** Ids of what says how it is used. */
  aide?: string | undefined;
  depart: Vue | Bounds;
  fond: FeatureCollection;
  /** Address of the index of its finer tiles. */
  tuiles: string;
  /** The map shares its page: the wheel and one finger go on scrolling it. */
  partage?: boolean;
}

export interface Toile {
  canvas: HTMLCanvasElement;
  vue: () => Vue;
  bounds: () => Bounds;
  /** Of the place of the world nearest to the middle of the map. */
  toScreen: (longitude: number, latitude: number) => [number, number];
  /** Flies there, or is there at once for who wants no motion. Resolves on arrival. */
  moveTo: (vue: Vue) => Promise<void>;
  /** Shows the whole of the bounds. */
  fit: (bounds: Bounds, maxZoom?: number) => Promise<void>;
  /** One step of the view: -1, 0 or 1 each way. */
  pan: (right: number, down: number) => void;
  zoomBy: (steps: number) => void;
  /** Asks for a drawing; many in a frame make one. */
  redraw: () => void;
  /** Resolves once what was asked for is drawn. */
  drawn: () => Promise<void>;
  /** What it shows, as a picture. */
  toPicture: () => Promise<Blob | null>;
  remove: () => void;
}

const isVue = (depart: Vue | Bounds): depart is Vue => 'zoom' in depart;

const toLngLat = ({ west, south, east, north }: Bounds): [number, number, number, number] => [west, south, east, north];

/** The style sheets of the map, once a page. */
export async function loadStyleSheets(): Promise<void> {
  const load = (href: string): Promise<void> => {
    if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
    const link = createElement('link', { rel: 'stylesheet', href });
    return new Promise((done, fail) => {
      link.onload = () => done();
      link.onerror = () => fail(new Error('style sheet of the map not loaded'));
      document.head.append(link);
    });
  };
  await Promise.all([styleSheetUrl, ownStyleSheetUrl].map(load));
}

/** Begins a map in its container. @throws where the browser has no WebGL */
export function createToile(options: ToileOptions): Toile {
  const { container, titre, aide, depart, fond, tuiles, draw, moved, pressed, hovered, partage = false } = options;
  let palette = readPalette(container);
  setWorkerUrl(workerUrl);
  serveTuiles(tuiles);
  const map = new MapLibre({
    container,
    style: fondStyle(fond, palette),
    ...(isVue(depart)
      ? { center: [depart.longitude, depart.latitude], zoom: depart.zoom }
      : { bounds: toLngLat(depart), fitBoundsOptions: { padding: PADDING, maxZoom: MAX_ZOOM } }),
    maxZoom: MAX_ZOOM,
    cooperativeGestures: partage,
    dragRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: false,
    locale: { ...LOCALE, 'Map.Title': titre },
    // What is printed or kept as a picture is what was drawn.
    canvasContextAttributes: { preserveDrawingBuffer: true, antialias: false },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  for (const [name, value] of Object.entries({
    role: 'application',
    'aria-roledescription': 'carte',
    'aria-label': titre,
    ...(aide && { 'aria-describedby': aide }),
  }))
    canvas.setAttribute(name, value);
  const over = createElement('canvas', { class: 'carte-marques', 'aria-hidden': 'true' });
  map.getCanvasContainer().append(over);
  const context = over.getContext('2d');
  if (context === null) throw new Error('no canvas here');
  const villes = createVilles(map);

  const paint = () => {
    const { clientWidth: width, clientHeight: height } = container;
    const ratio = devicePixelRatio || 1;
    if (over.width !== Math.round(width * ratio) || over.height !== Math.round(height * ratio)) {
      over.width = Math.round(width * ratio);
      over.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const zoom = map.getZoom();
    const scale = TILE * 2 ** zoom;
    const { lng, lat } = map.getCenter();
    const x = width / 2 - toWorldX(lng) * scale;
    const first = x - Math.ceil(x / scale) * scale;
    const copies = Array.from({ length: Math.ceil((width - first) / scale) }, (_, copy) => first + copy * scale);
    const top = height / 2 - toWorldY(lat) * scale;
    draw({ context, width, height, zoom, scale, copies, top, palette, villes: villes() });
  };
  let frame = 0;
  let whenDrawn: Promise<void> | undefined;
  const redraw = () => {
    whenDrawn ??= new Promise((done) => {
      frame = requestAnimationFrame(() => {
        whenDrawn = undefined;
        paint();
        done();
      });
    });
  };
  // In the frame in which the base moves: marks stay where they stand.
  map.on('render', paint);
  map.on('moveend', () => moved?.());
  map.on('click', ({ point }) => pressed([point.x, point.y], REACH));
  map.on('mousemove', ({ point, originalEvent }) => originalEvent.buttons === 0 && hovered?.([point.x, point.y]));
  map.on('mouseout', () => hovered?.(null));
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { clientWidth, clientHeight } = container;
    pressed([clientWidth / 2, clientHeight / 2], Math.max(clientWidth, clientHeight) / 2);
  });
  const stop = onSchemeChange(() => {
    palette = readPalette(container);
    map.setStyle(fondStyle(fond, palette));
    redraw();
  });
  const loaded = new Promise<void>((done) => map.once('load', () => done()));
  const arrival = (): Promise<void> =>
    map.isMoving() ? new Promise((done) => map.once('moveend', () => done())) : Promise.resolve();

  return {
    canvas,
    vue: () => {
      const { lng, lat } = map.getCenter();
      return { zoom: map.getZoom(), longitude: lng, latitude: lat };
    },
    bounds: () => {
      const bounds = map.getBounds();
      return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    },
    toScreen: (longitude, latitude) => {
      const turns = Math.round((map.getCenter().lng - longitude) / 360);
      const { x, y } = map.project([longitude + 360 * turns, latitude]);
      return [x, y];
    },
    moveTo: ({ zoom, latitude, longitude }) => {
      map.flyTo({ center: [longitude, latitude], zoom, maxDuration: FLIGHT });
      return arrival();
    },
    fit: (bounds, maxZoom = MAX_ZOOM) => {
      const { clientWidth, clientHeight } = container;
      const padding = Math.min(PADDING, clientWidth / 8, clientHeight / 8);
      map.fitBounds(toLngLat(bounds), { padding, maxZoom, maxDuration: FLIGHT });
      return arrival();
    },
    pan: (right, down) => void map.panBy([right * STEP, down * STEP]),
    zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps),
    redraw,
    drawn: async () => {
      await loaded;
      await whenDrawn;
    },
    toPicture: () => {
      const picture = createElement('canvas', { width: `${over.width}`, height: `${over.height}` });
      const flat = picture.getContext('2d');
      for (const layer of [canvas, over]) flat?.drawImage(layer, 0, 0, over.width, over.height);
      return new Promise((done) => picture.toBlob(done));
    },
    remove: () => {
      stop();
      cancelAnimationFrame(frame);
      map.remove();
    },
  };
}

/** Pixels around a mark that answer for it. */
export const REACH = 5;

const COMMANDES = [
  ['Zoomer', '+', (toile: Toile) => toile.zoomBy(1)],
  ['Dézoomer', '−', (toile: Toile) => toile.zoomBy(-1)],
  ['Déplacer vers le nord', '↑', (toile: Toile) => toile.pan(0, -1)],
  ['Déplacer vers l’ouest', '←', (toile: Toile) => toile.pan(-1, 0)],
  ['Déplacer vers l’est', '→', (toile: Toile) => toile.pan(1, 0)],
  ['Déplacer vers le sud', '↓', (toile: Toile) => toile.pan(0, 1)],
] as const;

/**
 * Buttons for all that a gesture does: nobody has to drag.
 * @param plein what may take the whole screen, where the browser lets it
 */
export function createCommandes(toile: Toile, plein?: HTMLElement): HTMLElement {
  const buttons = COMMANDES.map(([nom, signe, act]) => {
    const button = createElement('button', { type: 'button', 'aria-label': nom, title: nom }, signe);
    button.addEventListener('click', () => act(toile));
    return button;
  });
  if (plein && document.fullscreenEnabled) {
    const button = createElement('button', {
      type: 'button',
      class: 'plein',
      'aria-label': 'Plein écran',
      title: 'Plein écran',
    });
    button.addEventListener('click', () => {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void plein.requestFullscreen();
    });
    buttons.push(button);
  }
  return createElement(
    'div',
    { class: 'carte-commandes', role: 'group', 'aria-label': 'Déplacer la carte' },
    ...buttons,
  );
}

/** Calls back when the reader's colours turn light or dark, or when the page is printed. @returns what stops it */
function onSchemeChange(recolour: () => void): () => void {
  const queries = [
    matchMedia('(prefers-color-scheme: dark)'),
    matchMedia('print'),
    matchMedia('(forced-colors: active)'),
  ];
  for (const query of queries) query.addEventListener('change', recolour);
  return () => {
    for (const query of queries) query.removeEventListener('change', recolour);
  };
}
