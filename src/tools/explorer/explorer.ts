// « Explorer la carte »: loaded only when a visitor asks for it, with MapLibre, its worker and its style sheet.
import { type GeoJSONSource, type Map as MapLibre, Popup } from 'maplibre-gl';
import { boundsOf, type ExplorerData, type PointProperties } from '../../contract/maps/explorer-data.ts';
import { pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import { createExplorerMap, onSchemeChange } from './explorer-map.ts';
import { CLUSTER_MAX_ZOOM, explorerStyle, POINT_LAYERS, readPalette } from './explorer-style.ts';
import { type FoundFeature, findFeatures, positionOf } from './find-features.ts';

interface ExplorerOptions {
  container: HTMLElement;
  titre: string;
  data: ExplorerData;
  /** Address of the base, `/cartes/monde.geojson`. */
  fond: string;
}

const CLICK_REACH = 5;
const MAX_LEAVES = 200;

function openPopup(map: MapLibre, position: [number, number], places: PointProperties[]): void {
  const popup = new Popup({ maxWidth: 'min(18rem, 75vw)', className: 'carte-bulle' });
  popup.setLngLat(position).setDOMContent(createPopupContent(places)).addTo(map);
  popup.on('close', () => map.getCanvas().focus({ preventScroll: true }));
}

/** Zooms on a cluster; one that no zoom parts opens as a list. */
async function openCluster(map: MapLibre, feature: FoundFeature): Promise<void> {
  const source = map.getSource<GeoJSONSource>(feature.source);
  const id = Number(feature.properties.cluster_id);
  if (!source) return;
  const zoom = await source.getClusterExpansionZoom(id);
  if (zoom <= CLUSTER_MAX_ZOOM) {
    map.easeTo({ center: positionOf(feature), zoom });
    return;
  }
  const leaves = await source.getClusterLeaves(id, MAX_LEAVES, 0);
  openPopup(
    map,
    positionOf(feature),
    leaves.map(({ properties }) => properties as PointProperties),
  );
}

/** Opens what stands within `reach` pixels of a place on the screen. */
function openAt(map: MapLibre, point: [number, number], reach: number): void {
  const found = findFeatures(map, point, reach, POINT_LAYERS);
  const [nearest] = found;
  if (!nearest) return;
  if (nearest.properties.cluster) void openCluster(map, nearest);
  else openPopup(map, positionOf(nearest), placesAt(found, nearest));
}

/** Every place at the very position of the nearest one, told once: tiles repeat those on their edges. */
function placesAt(found: readonly FoundFeature[], nearest: FoundFeature): PointProperties[] {
  const position = positionOf(nearest).join(' ');
  const here = found.filter((feature) => !feature.properties.cluster && positionOf(feature).join(' ') === position);
  const places = here.map(({ properties }) => properties as PointProperties);
  return [...new Map(places.map((place) => [`${place.href} ${place.titre}`, place])).values()];
}

function listen(map: MapLibre): void {
  map.on('click', ({ point }) => openAt(map, [point.x, point.y], CLICK_REACH));
  for (const layer of POINT_LAYERS) {
    map.on('mouseenter', layer, () => map.getCanvas().classList.add('carte-cliquable'));
    map.on('mouseleave', layer, () => map.getCanvas().classList.remove('carte-cliquable'));
  }
  const canvas = map.getCanvas();
  canvas.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [x, y] = [canvas.clientWidth / 2, canvas.clientHeight / 2];
    openAt(map, [x, y], Math.max(x, y));
  });
}

/** Draws the map in its container. @returns a function that removes it and frees its memory. */
export async function openExplorer({ container, titre, data, fond }: ExplorerOptions): Promise<() => void> {
  const style = () => explorerStyle(data, new URL(fond, location.href).href, readPalette(container));
  const map = await createExplorerMap({
    container,
    titre,
    style: style(),
    bounds: boundsOf(data),
    fitBoundsOptions: { padding: 40, maxZoom: 6 },
  });
  listen(map);
  const stop = onSchemeChange(() => map.setStyle(style()));
  return () => {
    stop();
    map.remove();
  };
}

/** More lines than that do not fit a popup: it says how many are left, closer zooms part them. */
const MAX_LINES = 12;

const createLine = ({ titre, href, detail }: PointProperties): HTMLElement =>
  createElement('li', {}, createElement('a', { href }, titre), detail && ` — ${detail}`);

/** The places of a point, each with a link to its page. Data only ever becomes text. */
function createPopupContent(places: readonly PointProperties[]): HTMLElement {
  const left = places.length - MAX_LINES;
  return createElement(
    'ul',
    { class: 'carte-lieux' },
    ...places.slice(0, MAX_LINES).map(createLine),
    left > 0 && createElement('li', {}, `et ${pluriel(left, 'autre lieu', 'autres lieux')}`),
  );
}
