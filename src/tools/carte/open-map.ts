// The map itself. It shows what it is given and tells what is touched.
import type { FeatureCollection } from 'geojson';
import type { Cadre } from '../explorer/fond.ts';
import { listNoms } from '../explorer/fond.ts';
import { createCommandes, createToile, type Toile } from '../explorer/toile.ts';
import type { Bounds, Point, Vue } from '../explorer/vue.ts';
import { drawCarte, ETEINT, findVise, type Lumiere, type Vise } from './draw-carte.ts';
import type { MapContent } from './map-content.ts';

interface MapEvents {
  /** The view came to rest somewhere else. */
  moved: () => void;
  /** What was touched. */
  picked: (vise: Vise) => void;
  /** What somebody points at, and where on the screen; null for nothing. */
  hovered: (vise: Vise | null, at: Point) => void;
}

export interface CarteMap
  extends Pick<
    Toile,
    'vue' | 'bounds' | 'moveTo' | 'fit' | 'drawn' | 'handOver' | 'canvas' | 'toScreen' | 'toPicture'
  > {
  listen: (events: MapEvents) => void;
  /** Replaces some of what is shown. */
  show: (content: Partial<MapContent>) => void;
  /** Lights some arcs, until another call. */
  light: (lumiere: Lumiere) => void;
}

interface MapOptions {
  container: HTMLElement;
  titre: string;
  /** Id of what says how it is used. */
  aide: string;
  /** The base, as GeoJSON. */
  fond: FeatureCollection;
  /** Address of the index of its finer tiles. */
  tuiles: string;
  /** What to look at first; null for the whole world. */
  vue: Vue | null;
}

/** The world without what is empty at its ends. */
const MONDE: Bounds = { west: -110, south: -36, east: 145, north: 60 };

/** Begins an empty map. */
export function openMap({ container, titre, aide, fond, tuiles, vue }: MapOptions): CarteMap {
  const noms = listNoms(fond);
  let content: MapContent = { marques: [], traits: [], francais: [], ici: null };
  let lumiere: Lumiere = ETEINT;
  let events: MapEvents | undefined;
  let last: Cadre | undefined;
  const find = (at: Point, reach: number) => last && findVise(last, content, at, reach);
  const toile = createToile({
    container,
    titre,
    aide,
    depart: vue ?? MONDE,
    fond,
    tuiles,
    draw: (cadre) => {
      last = cadre;
      drawCarte(cadre, { content, lumiere, noms });
    },
    moved: () => events?.moved(),
    pressed: (at, reach) => {
      const vise = find(at, reach);
      if (vise) events?.picked(vise);
    },
    hovered: (at) => {
      const vise = at && find(at, 0);
      toile.canvas.classList.toggle('carte-cliquable', Boolean(vise));
      events?.hovered(vise ?? null, at ?? [0, 0]);
    },
  });
  container.parentElement?.append(createCommandes(toile));
  return {
    ...toile,
    listen: (listeners) => {
      events = listeners;
    },
    show: (change) => {
      content = { ...content, ...change };
      toile.redraw();
    },
    light: (next) => {
      if (next === lumiere) return;
      lumiere = next;
      toile.redraw();
    },
  };
}
