// The map itself, with MapLibre: loaded when somebody opens it. It shows what it is given and tells what is touched.
import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, type Map as MapLibre, Popup } from 'maplibre-gl';
import { createExplorerMap, MAX_ZOOM, onSchemeChange } from '../explorer/explorer-map.ts';
import { readPalette } from '../explorer/explorer-style.ts';
import { findFeatures, positionOf } from '../explorer/find-features.ts';
import type { VueCarte } from './carte-address.ts';
import { carteStyle, drawLosange, LOSANGE, MARK_LAYERS, type MapContent } from './carte-style.ts';
import { type Bounds, toCollection } from './map-content.ts';

interface MapEvents {
  /** The view came to rest somewhere else. */
  moved: () => void;
  /** A mark or a dot was touched: what `map-content.ts` gave it. */
  picked: (properties: Record<string, unknown>, position: [number, number]) => void;
}

export interface CarteMap {
  listen: (events: MapEvents) => void;
  /** Replaces some of what is shown. */
  show: (content: Partial<MapContent>) => void;
  /** Resolves when everything that was given is drawn. */
  drawn: () => Promise<void>;
  vue: () => VueCarte;
  bounds: () => Bounds;
  /** Flies there, or is there at once for who wants no motion. Resolves on arrival. */
  moveTo: (vue: VueCarte) => Promise<void>;
  /** Shows the whole of the bounds. */
  fit: (bounds: Bounds, maxZoom?: number) => void;
  /** How far apart two positions are on the screen at the closest zoom, in pixels. */
  spread: (bounds: Bounds) => number;
  openPopup: (position: [number, number], content: HTMLElement, closed: () => void) => void;
  closePopup: () => void;
  canvas: HTMLCanvasElement;
}

interface MapOptions {
  container: HTMLElement;
  titre: string;
  /** The base, as GeoJSON. */
  fond: FeatureCollection;
  /** What to look at first; null for the whole world. */
  vue: VueCarte | null;
}

const CLICK_REACH = 5;
/** In pixels, around what must be seen whole. */
const PADDING = 48;

/** The world without what is empty at its ends. */
const MONDE: Bounds = { west: -120, south: -38, east: 150, north: 62 };

const wantsNoMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const toLngLatBounds = ({ west, south, east, north }: Bounds): [number, number, number, number] => [
  west,
  south,
  east,
  north,
];

function listen(map: MapLibre, { moved, picked }: MapEvents): void {
  const pick = (at: [number, number], reach: number) => {
    const [found] = findFeatures(map, at, reach, MARK_LAYERS);
    if (found) picked(found.properties, positionOf(found));
  };
  map.on('moveend', moved);
  map.on('click', ({ point }) => pick([point.x, point.y], CLICK_REACH));
  for (const layer of MARK_LAYERS) {
    map.on('mouseenter', layer, () => map.getCanvas().classList.add('carte-cliquable'));
    map.on('mouseleave', layer, () => map.getCanvas().classList.remove('carte-cliquable'));
  }
  const canvas = map.getCanvas();
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const middle: [number, number] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
    pick(middle, Math.max(...middle));
  });
}

/** Pixels between a popup and the edge of the map. */
const MARGIN = 8;

/** Moves the map a little, so that nothing of a popup is cut off. */
function showWhole(map: MapLibre, popup: HTMLElement): void {
  const [inner, outer] = [popup.getBoundingClientRect(), map.getContainer().getBoundingClientRect()];
  const overflow = (start: number, end: number) => Math.min(0, start - MARGIN) || Math.max(0, end + MARGIN);
  const x = overflow(inner.left - outer.left, inner.right - outer.right);
  const y = overflow(inner.top - outer.top, inner.bottom - outer.bottom);
  if (x !== 0 || y !== 0) map.panBy([x, y], { animate: !wantsNoMotion() });
}

/** One popup at a time; Escape closes it, and what opened it takes the focus back. */
function createPopups(map: MapLibre): Pick<CarteMap, 'openPopup' | 'closePopup'> {
  let popup: Popup | undefined;
  map.getContainer().addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !popup) return;
    event.stopPropagation();
    popup.remove();
  });
  const closePopup = () => popup?.remove();
  const openPopup: CarteMap['openPopup'] = (position, content, closed) => {
    closePopup();
    const opened = new Popup({ maxWidth: 'min(22rem, 80vw)', className: 'carte-bulle', offset: 12 });
    opened.setLngLat(position).setDOMContent(content).addTo(map);
    popup = opened;
    showWhole(map, opened.getElement());
    opened.on('close', () => {
      if (popup === opened) popup = undefined;
      closed();
    });
  };
  return { openPopup, closePopup };
}

function createView(map: MapLibre): Pick<CarteMap, 'vue' | 'bounds' | 'moveTo' | 'fit' | 'spread'> {
  const vue = () => {
    const { lng: longitude, lat: latitude } = map.getCenter();
    return { zoom: map.getZoom(), latitude, longitude };
  };
  return {
    vue,
    bounds: () => {
      const bounds = map.getBounds();
      return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    },
    moveTo: ({ zoom, latitude, longitude }) => {
      const target = { center: [longitude, latitude] as [number, number], zoom };
      const arrived = new Promise<void>((done) => void map.once('moveend', () => done()));
      if (wantsNoMotion()) map.jumpTo(target);
      else map.flyTo({ ...target, maxDuration: 1200 });
      return arrived;
    },
    fit: (bounds, maxZoom = MAX_ZOOM) => {
      map.fitBounds(toLngLatBounds(bounds), { padding: PADDING, maxZoom, animate: !wantsNoMotion(), linear: true });
    },
    spread: ({ west, south, east, north }) => {
      const scale = 2 ** (MAX_ZOOM - map.getZoom());
      const [a, b] = [map.project([west, south]), map.project([east, north])];
      return Math.hypot(a.x - b.x, a.y - b.y) * scale;
    },
  };
}

/** Begins an empty map. Resolves as soon as it can be given what to show. */
export async function openMap({ container, titre, fond, vue }: MapOptions): Promise<CarteMap> {
  const empty = () => toCollection([]);
  const content: MapContent = {
    marques: empty(),
    flux: empty(),
    francais: empty(),
    lieux: empty(),
    ici: empty(),
  };
  const style = () => carteStyle(content, fond, readPalette(container));
  const start = vue
    ? { center: [vue.longitude, vue.latitude] as [number, number], zoom: vue.zoom }
    : { bounds: toLngLatBounds(MONDE), fitBoundsOptions: { padding: 8 } };
  const map = await createExplorerMap({ container, titre, style: style(), ...start });
  // From the style on, marks may come: they are then drawn with the base, not after it.
  await new Promise((done) => void map.once('style.load', done));
  map.addImage(LOSANGE, drawLosange(), { sdf: true });
  onSchemeChange(() => map.setStyle(style()));
  return {
    ...createView(map),
    ...createPopups(map),
    listen: (events) => listen(map, events),
    show: (change) => {
      Object.assign(content, change);
      for (const [name, data] of Object.entries(change)) map.getSource<GeoJSONSource>(name)?.setData(data);
    },
    drawn: () => new Promise((done) => void map.once('idle', () => done())),
    canvas: map.getCanvas(),
  };
}
