// « Explorer la carte »: loaded only when a visitor asks for it.
import type { FeatureCollection } from 'geojson';
import { boundsOf, type ExplorerData, type PointProperties } from '../../contract/maps/explorer-data.ts';
import type { Cote } from '../../contract/maps/place.ts';
import { pluriel } from '../../contract/words/format.ts';
import styleSheetUrl from '../../styles/toile.css?url';
import { createElement } from '../kit/create-element.ts';
import { loadColumns } from '../kit/load-data.ts';
import { clusterPlaces, indexPlaces } from './cluster-places.ts';
import type { Cadre } from './fond.ts';
import { type Box, drawNoms, listNoms } from './fond.ts';
import { createCommandes, createToile } from './toile.ts';
import { drawDisc, strokeTraces, toTrace } from './traits.ts';
import { drawVilles } from './villes.ts';
import { type Bounds, MAX_ZOOM, type Point, toWorldX, toWorldY } from './vue.ts';

interface ExplorerOptions {
  container: HTMLElement;
  /** What says how it is used: it stands after the map. */
  aide: HTMLElement | null;
  titre: string;
  data: ExplorerData;
  /** Address of the base, `/cartes/monde.geojson`. */
  fond: string;
  /** Address of the index of its finer tiles. */
  tuiles: string;
}

/** Drawn in this order: the French side, crowded in a small country, stays above. */
const COTES = ['etranger', 'francais'] as const satisfies readonly Cote[];
/** Points this near on the screen are one disc, with their number. */
const PROCHES = 30;

interface Disque {
  cote: Cote;
  x: number;
  y: number;
  points: number[];
}

const toBounds = (data: ExplorerData): Bounds => {
  const [west, south, east, north] = boundsOf(data);
  return { west, south, east, north };
};

/** Groups the points of each side, so that a disc keeps its colour, as a zoom needs. */
function createGroups({ points }: ExplorerData): (zoom: number) => Disque[] {
  const sides = COTES.map((cote) => {
    const own = [...points.keys()].filter((at) => points[at]?.cote === cote);
    const lon = Float64Array.from(own, (at) => points[at]?.coordonnees[0] ?? 0);
    const lat = Float64Array.from(own, (at) => points[at]?.coordonnees[1] ?? 0);
    return { cote, own, lon, lat, index: indexPlaces({ lon, lat }) };
  });
  let kept: { step: number; disques: Disque[] } | undefined;
  return (zoom) => {
    const step = Math.floor(zoom * 2) / 2;
    if (kept?.step === step) return kept.disques;
    const disques = sides.flatMap(({ cote, own, lon, lat, index }) => {
      const hosts = clusterPlaces(index, new Uint32Array(own.length).fill(1), step, PROCHES);
      const groups = Map.groupBy(hosts.keys(), (at) => hosts[at] ?? -1);
      return [...groups].map(([host, members]) => ({
        cote,
        x: toWorldX(lon[host] ?? 0),
        y: toWorldY(lat[host] ?? 0),
        points: members.map((at) => own[at] ?? 0),
      }));
    });
    kept = { step, disques };
    return disques;
  };
}

const rayonOf = ({ points: { length } }: Disque) => (length === 1 ? 5.5 : length < 10 ? 10 : length < 100 ? 13 : 17);

/** Draws the map in its container. @returns a function that removes it and frees its memory. */
export async function openExplorer({
  container,
  aide,
  titre,
  data,
  fond: address,
  tuiles,
}: ExplorerOptions): Promise<() => void> {
  const [fond] = await Promise.all([loadColumns<FeatureCollection>(address), loadStyleSheet()]);
  const noms = listNoms(fond);
  const groupsAt = createGroups(data);
  const traces = data.arcs.map(([from, to]) => toTrace(from, to));
  let last: Cadre | undefined;
  const draw = (cadre: Cadre) => {
    last = cadre;
    const { context, scale, copies, top, palette } = cadre;
    const taken: Box[] = [];
    context.globalAlpha = 0.8;
    strokeTraces(cadre, traces, palette.arc, traces.length > 100 ? 0.9 : 1.4);
    context.globalAlpha = 1;
    for (const disque of groupsAt(cadre.zoom)) {
      const radius = rayonOf(disque);
      const isAlone = disque.points.length === 1;
      drawDisc(cadre, disque, radius, { fill: palette[disque.cote], stroke: palette.terre, width: 1.5 });
      if (isAlone && disque.cote === 'francais')
        drawDisc(cadre, disque, 1.5, { fill: palette.terre, stroke: palette.terre, width: 1 });
      for (const left of copies) {
        const [x, y] = [left + disque.x * scale, top + disque.y * scale];
        taken.push([x - radius, y - radius, x + radius, y + radius]);
        if (isAlone) continue;
        context.font = `600 11px ${palette.police}`;
        context.textAlign = 'center';
        context.textBaseline = 'middle';
        context.fillStyle = palette.terre;
        context.fillText(String(disque.points.length), x, y + 0.5);
      }
    }
    drawNoms(cadre, noms, taken);
    drawVilles(cadre, taken);
  };
  const find = ([px, py]: Point, reach: number): Disque | null => {
    if (!last) return null;
    const { scale, top, copies, zoom } = last;
    const near = groupsAt(zoom).flatMap((disque) =>
      copies.map((left) => ({
        disque,
        distance: Math.hypot(left + disque.x * scale - px, top + disque.y * scale - py) - rayonOf(disque),
      })),
    );
    const [best] = near.filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance);
    return best?.disque ?? null;
  };
  const card = createElement('section', { class: 'choisi', 'aria-label': 'Lieu choisi', tabindex: '-1', hidden: true });
  const close = () => {
    if (card.hidden) return;
    card.hidden = true;
    toile.canvas.focus({ preventScroll: true });
  };
  const toile = createToile({
    container,
    titre,
    aide: aide?.id,
    depart: toBounds(data),
    fond,
    tuiles,
    partage: true,
    draw,
    pressed: (at, reach) => {
      const disque = find(at, reach);
      if (!disque) return;
      const places = disque.points.flatMap((point) => data.points[point] ?? []);
      const bounds = toBounds({ points: places, arcs: [] });
      // One that no zoom parts opens as a list.
      const canPart = bounds.east - bounds.west + bounds.north - bounds.south > 0.05 && toile.vue().zoom < MAX_ZOOM - 1;
      if (places.length > 1 && canPart) {
        void toile.fit(bounds);
        return;
      }
      renderLieux(card, places, close);
      card.hidden = false;
      card.focus({ preventScroll: true });
    },
    hovered: (at) => toile.canvas.classList.toggle('carte-cliquable', at !== null && find(at, 0) !== null),
  });
  card.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  container.append(createCommandes(toile, container), card);
  await toile.drawn();
  void toile.handOver();
  return () => toile.remove();
}

/** The style sheet of the map, once a page. */
async function loadStyleSheet(): Promise<void> {
  if (document.querySelector(`link[href="${styleSheetUrl}"]`)) return;
  const link = createElement('link', { rel: 'stylesheet', href: styleSheetUrl });
  await new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error('style sheet of the map not loaded'));
    document.head.append(link);
  });
}

/** More lines than that do not fit a card: it says how many are left, closer zooms part them. */
const MAX_LINES = 12;

const createLine = ({ titre, href, detail }: PointProperties): HTMLElement =>
  createElement('li', {}, createElement('a', { href }, titre), detail && ` — ${detail}`);

/** The places of a disc, each with a link to its page. Data only ever becomes text. */
function renderLieux(card: HTMLElement, places: readonly PointProperties[], close: () => void): void {
  const distinct = [...new Map(places.map((place) => [`${place.href} ${place.titre}`, place])).values()];
  const left = distinct.length - MAX_LINES;
  const shut = createElement('button', { type: 'button', class: 'fermer', 'aria-label': 'Fermer' }, '×');
  shut.addEventListener('click', close);
  card.replaceChildren(
    shut,
    createElement(
      'ul',
      { class: 'carte-lieux' },
      ...distinct.slice(0, MAX_LINES).map(createLine),
      left > 0 && createElement('li', {}, `et ${pluriel(left, 'autre lieu', 'autres lieux')}`),
    ),
  );
}
