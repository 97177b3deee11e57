// The base of a map, and what stands on it on one canvas. All is drawn as soon as the data are there; MapLibre then takes the
// base and the gestures over, under the same canvas and in the same view, or never does where there is no WebGL.
import type { FeatureCollection } from 'geojson';
import { createElement } from '../kit/create-element.ts';
import { type Cadre, drawFond, readPalette, traceFond } from './fond.ts';
import { startGestes } from './gestes.ts';
import type { Moteur } from './moteur.ts';
import {
  type Bounds,
  boundsOfVue,
  fitVue,
  type Geste,
  holdVue,
  type Point,
  scaleOf,
  shiftVue,
  toWorldX,
  toWorldY,
  type Vue,
} from './vue.ts';

/** Pixels that a button moves. */
const STEP = 110;
/** Pixels that a press may stray: beyond, it is a drag. */
const STRAY = 4;

interface ToileOptions {
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
  /** Draws what stands on the base. */
  draw: (cadre: Cadre) => void;
  /** The view came to rest somewhere else. */
  moved?: (() => void) | undefined;
  /** Somewhere on the map was pressed, or Enter with the focus on it: then its middle, with a reach as wide as the map. */
  pressed: (at: Point, reach: number) => void;
  /** Over the map; null when it is left. */
  hovered?: ((at: Point | null) => void) | undefined;
}

export interface Toile {
  /** What takes the focus and the keys. */
  canvas: HTMLCanvasElement;
  vue: () => Vue;
  bounds: () => Bounds;
  /** Of the place of the world nearest to the middle of the map. */
  toScreen: (longitude: number, latitude: number) => Point;
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
  /** Has MapLibre loaded and take over. To call when all that people wait for is there. */
  handOver: () => Promise<void>;
  /** What it shows, as a picture. */
  toPicture: () => Promise<Blob | null>;
  remove: () => void;
}

/** Begins a map in its container: it is drawn, moved and pressed at once. */
export function createToile(options: ToileOptions): Toile {
  const { container, titre, aide, depart, fond, tuiles, draw, moved, pressed, hovered, partage = false } = options;
  let palette = readPalette(container);
  const contours = traceFond(fond);
  const over = createElement('canvas', {
    class: 'carte-marques',
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'carte',
    'aria-label': titre,
    'aria-describedby': aide,
  });
  container.classList.toggle('partagee', partage);
  container.append(over);
  const context = over.getContext('2d');
  if (context === null) throw new Error('no canvas here');
  const taille = () => ({ width: container.clientWidth, height: container.clientHeight });
  let here = 'zoom' in depart ? holdVue(depart, taille()) : fitVue(depart, taille());
  let moteur: Moteur | undefined;
  /** MapLibre draws the base. */
  let isRelayed = false;
  const vue = () => moteur?.vue() ?? here;

  const paint = () => {
    const { width, height } = taille();
    const ratio = devicePixelRatio || 1;
    if (over.width !== Math.round(width * ratio) || over.height !== Math.round(height * ratio)) {
      over.width = Math.round(width * ratio);
      over.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const { zoom, longitude, latitude } = vue();
    const scale = scaleOf(zoom);
    const x = width / 2 - toWorldX(longitude) * scale;
    const first = x - Math.ceil(x / scale) * scale;
    const copies = Array.from({ length: Math.ceil((width - first) / scale) }, (_, copy) => first + copy * scale);
    const top = height / 2 - toWorldY(latitude) * scale;
    const villes = moteur?.villes() ?? [];
    const cadre = { context, width, height, zoom, scale, copies, top, palette, villes };
    if (!isRelayed) drawFond(cadre, contours);
    draw(cadre);
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
  const look = (next: Vue) => {
    here = next;
    redraw();
    moved?.();
  };
  const shift = (geste: Geste) => look(shiftVue(here, taille(), geste));
  const pan = (right: number, down: number) => {
    if (moteur) moteur.pan(right * STEP, down * STEP);
    else shift({ from: [right * STEP, down * STEP], to: [0, 0], factor: 1 });
  };
  const zoomBy = (steps: number) => {
    if (moteur) moteur.zoomBy(steps);
    else {
      const { width, height } = taille();
      shift({ from: [width / 2, height / 2], to: [width / 2, height / 2], factor: 2 ** steps });
    }
  };
  const moveTo = async (next: Vue) => {
    if (moteur) await moteur.moveTo(next);
    else look(holdVue(next, taille()));
  };
  const gestes = startGestes({ canvas: over, partage, shift, pan, zoomBy });

  let down: Point = [0, 0];
  over.addEventListener('pointerdown', ({ clientX, clientY }) => {
    down = [clientX, clientY];
  });
  over.addEventListener('click', ({ clientX, clientY, offsetX, offsetY }) => {
    if (Math.hypot(clientX - down[0], clientY - down[1]) <= STRAY) pressed([offsetX, offsetY], REACH);
  });
  over.addEventListener('pointermove', ({ buttons, offsetX, offsetY }) => {
    if (buttons === 0) hovered?.([offsetX, offsetY]);
  });
  over.addEventListener('pointerleave', () => hovered?.(null));
  over.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const { width, height } = taille();
    pressed([width / 2, height / 2], Math.max(width, height) / 2);
  });
  const end = new AbortController();
  onSchemeChange(() => {
    palette = readPalette(container);
    moteur?.recolour(palette);
    redraw();
  }, end.signal);
  const resized = new ResizeObserver(() => {
    here = holdVue(here, taille());
    redraw();
  });
  resized.observe(container);

  const handOver = async () => {
    try {
      const { startMoteur } = await import('./moteur.ts');
      // A drag goes on to its end.
      await gestes.released();
      if (end.signal.aborted) return;
      moteur = startMoteur({
        container,
        vue: here,
        fond,
        tuiles,
        palette,
        partage,
        rendered: paint,
        moved: () => moved?.(),
        // In the frame in which it has drawn its base, ours goes.
        ready: () => {
          isRelayed = true;
          paint();
          container.dataset.moteur = 'maplibre';
        },
      });
      gestes.stop();
      const isFocused = document.activeElement === over;
      moteur.adopt(over);
      if (isFocused) over.focus({ preventScroll: true });
    } catch (error) {
      // The map stays as it was drawn, and goes on answering.
      console.warn(error);
    }
  };

  return {
    canvas: over,
    vue,
    bounds: () => boundsOfVue(vue(), taille()),
    toScreen: (longitude, latitude) => {
      const { width, height } = taille();
      const at = vue();
      const turns = Math.round((at.longitude - longitude) / 360);
      const scale = scaleOf(at.zoom);
      return [
        width / 2 + (toWorldX(longitude + 360 * turns) - toWorldX(at.longitude)) * scale,
        height / 2 + (toWorldY(latitude) - toWorldY(at.latitude)) * scale,
      ];
    },
    moveTo,
    fit: (bounds, maxZoom) => moveTo(fitVue(bounds, taille(), maxZoom)),
    pan,
    zoomBy,
    redraw,
    drawn: async () => whenDrawn,
    handOver,
    toPicture: () => {
      const picture = createElement('canvas', { width: `${over.width}`, height: `${over.height}` });
      const flat = picture.getContext('2d');
      for (const layer of isRelayed && moteur ? [moteur.canvas, over] : [over])
        flat?.drawImage(layer, 0, 0, over.width, over.height);
      return new Promise((done) => picture.toBlob(done));
    },
    remove: () => {
      end.abort();
      resized.disconnect();
      cancelAnimationFrame(frame);
      moteur?.remove();
      container.replaceChildren();
      delete container.dataset.moteur;
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

/** Calls back when the reader's colours turn light or dark, or when the page is printed. */
function onSchemeChange(recolour: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', 'print', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', recolour, { signal });
}
