// A map on a canvas, as this site has them: what it looks at, how people move it, when it is drawn. What stands on it is
// drawn by who opens it. No WebGL: the smallest machine draws it at once, and 400 KB less are loaded.
import { interpolateZoom, pointer, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { createElement } from '../kit/create-element.ts';
import { type Bounds, TILE, toLatitude, toLongitude, toWorldX, toWorldY, type Vue, wantsNoMotion } from './vue.ts';

/** Beyond, the base map has nothing more to show. */
export const MAX_ZOOM = 10;
const MIN_ZOOM = 0;
/** Pixels that an arrow moves. */
const STEP = 110;
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
  remove: () => void;
}

const isVue = (depart: Vue | Bounds): depart is Vue => 'zoom' in depart;

/** Begins a map in its container. */
export function createToile(options: ToileOptions): Toile {
  const { container, titre, aide, depart, draw, moved, pressed, hovered, partage = false } = options;
  const canvas = createElement('canvas', {
    tabindex: '0',
    role: 'application',
    'aria-roledescription': 'carte',
    'aria-label': titre,
    'aria-describedby': aide,
    class: partage ? 'partage' : null,
  });
  // Drawn by the processor: the outlines of the world are many short lines, which graphic cards, or their emulation, are slow at.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no canvas here');
  container.replaceChildren(canvas);
  let [width, height] = [0, 0];
  let transform: ZoomTransform = zoomIdentity;
  let waiting: { frame: number; drawn: Promise<void> } | undefined;
  let flight = 0;

  const paint = () => {
    const ratio = devicePixelRatio || 1;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { k: scale, x, y: top } = transform;
    const first = x - Math.ceil(x / scale) * scale;
    const copies = Array.from({ length: Math.ceil((width - first) / scale) }, (_, copy) => first + copy * scale);
    draw({ context, width, height, zoom: Math.log2(scale / TILE), scale, copies, top });
  };
  const redraw = () => {
    if (waiting) return;
    let frame = 0;
    const drawn = new Promise<void>((done) => {
      frame = requestAnimationFrame(() => {
        waiting = undefined;
        paint();
        done();
      });
    });
    waiting = { frame, drawn };
  };
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([TILE * 2 ** MIN_ZOOM, TILE * 2 ** MAX_ZOOM])
    .translateExtent([
      [Number.NEGATIVE_INFINITY, 0],
      [Number.POSITIVE_INFINITY, 1],
    ])
    .extent(() => [
      [0, 0],
      [width, height],
    ])
    .clickDistance(4)
    .duration(wantsNoMotion() ? 0 : 250)
    .filter((event: Event) => isMove(event, partage))
    .on('zoom', ({ transform: next }: { transform: ZoomTransform }) => {
      transform = next;
      redraw();
    })
    .on('end', () => moved?.());
  const selection = select(canvas).call(behaviour);
  selection.on('mousedown.vol touchstart.vol wheel.vol', () => void flight++);

  const set = (next: ZoomTransform) => selection.call(behaviour.transform, next);
  const middle = (): [number, number] => [
    (width / 2 - transform.x) / transform.k,
    (height / 2 - transform.y) / transform.k,
  ];
  const look = ([x, y]: readonly [number, number], scale: number) => {
    // Within the scales that the map has: the middle stays where it is asked for.
    const k = Math.min(Math.max(scale, TILE * 2 ** MIN_ZOOM), TILE * 2 ** MAX_ZOOM);
    set(zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k));
  };
  const resize = () => {
    const { clientWidth, clientHeight } = container;
    if (clientWidth === 0 || (clientWidth === width && clientHeight === height)) return;
    const centre = width > 0 ? middle() : null;
    [width, height] = [clientWidth, clientHeight];
    const ratio = devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    if (!centre) return;
    look(centre, transform.k);
    // What its new size emptied is drawn in the same frame.
    paint();
  };
  const goTo = async (target: readonly [number, number], scale: number): Promise<void> => {
    const own = ++flight;
    const [x, y] = middle();
    // The shorter way round.
    const end: [number, number] = [target[0] + Math.round(x - target[0]), target[1]];
    if (wantsNoMotion()) {
      look(end, scale);
      return;
    }
    const path = interpolateZoom([x, y, width / transform.k], [...end, width / scale]);
    const duration = Math.min(1200, Math.max(250, path.duration * 0.6));
    const start = performance.now();
    await new Promise<void>((done) => {
      const step = (now: number) => {
        if (own !== flight) return done();
        const part = Math.min(1, Math.max(0, (now - start) / duration));
        const [cx, cy, w] = path(part * part * (3 - 2 * part));
        look([cx, cy], width / w);
        if (part < 1) requestAnimationFrame(step);
        else done();
      };
      requestAnimationFrame(step);
    });
  };
  const frameOf = ({ west, south, east, north }: Bounds, maxZoom: number): [[number, number], number] => {
    const [left, right, high, low] = [toWorldX(west), toWorldX(east), toWorldY(north), toWorldY(south)];
    const padding = Math.min(PADDING, width / 8, height / 8);
    const scale = Math.min(
      (width - 2 * padding) / (right - left || 1e-9),
      (height - 2 * padding) / (low - high || 1e-9),
    );
    return [[(left + right) / 2, (high + low) / 2], Math.min(scale, TILE * 2 ** maxZoom)];
  };

  const zoomBy = (steps: number) => {
    flight++;
    selection.call(behaviour.scaleBy, 2 ** steps);
  };
  const pan = (right: number, down: number) => {
    flight++;
    selection.call(behaviour.translateBy, (-right * STEP) / transform.k, (-down * STEP) / transform.k);
  };
  listenToKeys(canvas, { pan, zoomBy, enter: () => pressed([width / 2, height / 2], Math.max(width, height) / 2) });
  canvas.addEventListener('click', (event) => pressed(pointer(event), REACH));
  canvas.addEventListener('pointermove', (event) => event.buttons === 0 && hovered?.(pointer(event)));
  canvas.addEventListener('pointerleave', () => hovered?.(null));

  const observer = new ResizeObserver(resize);
  resize();
  if (isVue(depart)) look([toWorldX(depart.longitude), toWorldY(depart.latitude)], TILE * 2 ** depart.zoom);
  else look(...frameOf(depart, MAX_ZOOM));
  observer.observe(container);
  return {
    canvas,
    vue: () => {
      const [x, y] = middle();
      return { zoom: Math.log2(transform.k / TILE), longitude: toLongitude(x), latitude: toLatitude(y) };
    },
    bounds: () => {
      const [x, y] = middle();
      const [across, down] = [width / transform.k / 2, height / transform.k / 2];
      const inWorld = (value: number) => Math.min(1, Math.max(0, value));
      return {
        west: toLongitude(x - across),
        east: toLongitude(x + across),
        north: toLatitude(inWorld(y - down)),
        south: toLatitude(inWorld(y + down)),
      };
    },
    toScreen: (longitude, latitude) => {
      const x = toWorldX(longitude) + Math.round(middle()[0] - toWorldX(longitude));
      return [transform.applyX(x), transform.applyY(toWorldY(latitude))];
    },
    moveTo: ({ zoom: level, latitude, longitude }) =>
      goTo([toWorldX(longitude), toWorldY(latitude)], TILE * 2 ** level),
    fit: (bounds, maxZoom = MAX_ZOOM) => goTo(...frameOf(bounds, maxZoom)),
    pan,
    zoomBy,
    redraw,
    drawn: () => waiting?.drawn ?? Promise.resolve(),
    remove: () => {
      observer.disconnect();
      if (waiting) cancelAnimationFrame(waiting.frame);
      container.replaceChildren();
    },
  };
}

/** Pixels around a mark that answer for it. */
export const REACH = 5;

/** Which gestures move the map; on a map that shares its page, two fingers do, and the wheel with Ctrl. */
function isMove(event: Event, partage: boolean): boolean {
  if (event.type === 'wheel') return !partage || (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if (event.type === 'touchstart') return !partage || (event as TouchEvent).touches.length > 1;
  return !(event as MouseEvent).ctrlKey && !(event as MouseEvent).button;
}

interface Keys {
  pan: (right: number, down: number) => void;
  zoomBy: (steps: number) => void;
  enter: () => void;
}

function listenToKeys(canvas: HTMLCanvasElement, { pan, zoomBy, enter }: Keys): void {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(-1, 0),
    ArrowRight: () => pan(1, 0),
    ArrowUp: () => pan(0, -1),
    ArrowDown: () => pan(0, 1),
    '+': () => zoomBy(1),
    '=': () => zoomBy(1),
    '-': () => zoomBy(-1),
    Enter: enter,
  };
  canvas.addEventListener('keydown', (event) => {
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
}

const COMMANDES = [
  ['Zoomer', '+', (toile: Toile) => toile.zoomBy(1)],
  ['Dézoomer', '−', (toile: Toile) => toile.zoomBy(-1)],
  ['Déplacer vers le nord', '↑', (toile: Toile) => toile.pan(0, -1)],
  ['Déplacer vers l’ouest', '←', (toile: Toile) => toile.pan(-1, 0)],
  ['Déplacer vers l’est', '→', (toile: Toile) => toile.pan(1, 0)],
  ['Déplacer vers le sud', '↓', (toile: Toile) => toile.pan(0, 1)],
] as const;

/** Buttons for all that a gesture does: nobody has to drag. */
export function createCommandes(toile: Toile): HTMLElement {
  const buttons = COMMANDES.map(([nom, signe, act]) => {
    const button = createElement('button', { type: 'button', 'aria-label': nom, title: nom }, signe);
    button.addEventListener('click', () => act(toile));
    return button;
  });
  return createElement(
    'div',
    { class: 'carte-commandes', role: 'group', 'aria-label': 'Déplacer la carte' },
    ...buttons,
  );
}

/** Calls back when the reader's colours turn light or dark, or when the page is printed. @returns what stops it */
export function onSchemeChange(recolour: () => void): () => void {
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
