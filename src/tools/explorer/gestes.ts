import type { Geste, Point } from './vue.ts';

/** Keys that move a map, and one step of each. */
const FLECHES: Readonly<Record<string, Point>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };
/** What a wheel turns to see twice as near, in pixels; a line of those that count in lines. */
const DOUBLE = 300;
const LIGNE = 16;

interface GestesOptions {
  canvas: HTMLCanvasElement;
  /** The map shares its page: the wheel alone goes on scrolling it. */
  partage: boolean;
  shift: (geste: Geste) => void;
  pan: (right: number, down: number) => void;
  zoomBy: (steps: number) => void;
}

interface Gestes {
  /** Resolves when no finger nor button is held. */
  released: () => Promise<void>;
  stop: () => void;
}

/** The gestures and the keys of a map that MapLibre does not move yet, or cannot: those that it will answer to. */
export function startGestes({ canvas, partage, shift, pan, zoomBy }: GestesOptions): Gestes {
  const held = new Map<number, Point>();
  const control = new AbortController();
  let whenReleased: (() => void)[] = [];
  const at = ({ offsetX, offsetY }: MouseEvent): Point => [offsetX, offsetY];
  /** Where the fingers are on the whole, and how far apart. */
  const measure = (): { middle: Point; spread: number } => {
    const [first = [0, 0], second = first] = held.values();
    return {
      middle: [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2],
      spread: Math.max(1, Math.hypot(first[0] - second[0], first[1] - second[1])),
    };
  };
  const release = ({ pointerId }: PointerEvent) => {
    held.delete(pointerId);
    if (held.size > 0) return;
    for (const done of whenReleased) done();
    whenReleased = [];
  };
  const listen = <K extends keyof HTMLElementEventMap>(name: K, answer: (event: HTMLElementEventMap[K]) => void) =>
    canvas.addEventListener(name, answer, { signal: control.signal, passive: false });

  listen('pointerdown', (event) => {
    if (event.button !== 0 || held.size === 2) return;
    canvas.setPointerCapture(event.pointerId);
    held.set(event.pointerId, at(event));
  });
  listen('pointermove', (event) => {
    if (!held.has(event.pointerId)) return;
    const before = measure();
    held.set(event.pointerId, at(event));
    const after = measure();
    shift({ from: before.middle, to: after.middle, factor: after.spread / before.spread });
  });
  listen('pointerup', release);
  listen('pointercancel', release);
  listen('dblclick', (event) => shift({ from: at(event), to: at(event), factor: event.shiftKey ? 0.5 : 2 }));
  listen('wheel', (event) => {
    if (partage && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const turned = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LIGNE : 1);
    shift({ from: at(event), to: at(event), factor: 2 ** (-turned / DOUBLE) });
  });
  listen('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [fleche, zoom] = [FLECHES[event.key], ZOOMS[event.key]];
    if (fleche) pan(...fleche);
    else if (zoom) zoomBy(zoom);
    else return;
    event.preventDefault();
  });
  return {
    released: () => (held.size === 0 ? Promise.resolve() : new Promise((done) => whenReleased.push(done))),
    stop: () => control.abort(),
  };
}
