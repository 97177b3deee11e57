// The base of a map: sea, land, borders, names of countries. Colours are those of the page.
import type { FeatureCollection, Position } from 'geojson';
import type { Cadre } from './toile.ts';
import { toWorldX, toWorldY } from './vue.ts';

/** The colours of cartes.css, read when the map opens and whenever the reader's colours change. */
export interface Palette {
  mer: string;
  terre: string;
  frontiere: string;
  texte: string;
  arc: string;
  francais: string;
  etranger: string;
  vif: string;
  /** `13px family`, to be put after a weight. */
  police: string;
}

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
    vif: read('vif'),
    police: style.fontFamily,
  };
}

interface Nom {
  nom: string;
  /** 1 for the largest countries, 5 for the smallest: names show by size as one comes closer. */
  rang: number;
  x: number;
  y: number;
}

/** Lines of the base, each in the world, 1 wide: x, y, x, y… */
interface Lignes {
  points: Float64Array;
  isClosed: boolean;
}

/** What is drawn at once: the land of a country, or its outline. */
interface Trace {
  lignes: readonly Lignes[];
  /** In the world: west, north, east, south. */
  box: Box;
  /** By how fine they are, made when they are first drawn. */
  paths: Map<number, Path2D>;
}

export interface Fond {
  terres: readonly Trace[];
  traits: readonly Trace[];
  noms: readonly Nom[];
}

/** Paths are kept in units of a world so wide: single floats then lose nothing that shows. */
const UNITS = 4096;
/** From each zoom on, units that a line may leave out: less than a pixel. */
const FINESSES = [
  { depuis: 0, unites: 2 },
  { depuis: 2.5, unites: 0.5 },
  { depuis: 4, unites: 0 },
] as const;

function toLignes(line: readonly Position[], isClosed: boolean): Lignes {
  const points = new Float64Array(line.length * 2);
  for (const [index, [longitude = 0, latitude = 0]] of line.entries()) {
    points[2 * index] = toWorldX(longitude);
    points[2 * index + 1] = toWorldY(Math.min(85, Math.max(-85, latitude)));
  }
  return { points, isClosed };
}

function toTrace(lignes: readonly Lignes[]): Trace {
  const box: [number, number, number, number] = [1, 1, 0, 0];
  for (const { points } of lignes) {
    for (let at = 0; at < points.length; at += 2) {
      const [x = 0, y = 0] = [points[at], points[at + 1]];
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return { lignes, box, paths: new Map() };
}

/** The path of a trace, without the points nearer to the one before than so many units: islets then vanish. */
function pathOf({ lignes, paths }: Trace, unites: number): Path2D {
  const known = paths.get(unites);
  if (known) return known;
  const path = new Path2D();
  for (const { points, isClosed } of lignes) {
    let kept = 0;
    let [lastX, lastY] = [0, 0];
    for (let at = 0; at < points.length; at += 2) {
      const [x, y] = [(points[at] ?? 0) * UNITS, (points[at + 1] ?? 0) * UNITS];
      const isEnd = at === 0 || (at === points.length - 2 && !isClosed);
      if (!isEnd && Math.abs(x - lastX) + Math.abs(y - lastY) < unites) continue;
      if (kept === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
      [lastX, lastY] = [x, y];
      kept += 1;
    }
    if (isClosed) path.closePath();
  }
  paths.set(unites, path);
  return path;
}

/** Makes of the file of the base what is drawn at each move. */
export function prepareFond({ features }: FeatureCollection): Fond {
  const terres: Trace[] = [];
  const traits: Trace[] = [];
  const noms: Nom[] = [];
  for (const { geometry, properties } of features) {
    if (geometry.type === 'Point') {
      const [longitude = 0, latitude = 0] = geometry.coordinates;
      noms.push({
        nom: String(properties?.nom ?? ''),
        rang: Number(properties?.rang ?? 5),
        x: toWorldX(longitude),
        y: toWorldY(latitude),
      });
    } else if (geometry.type === 'MultiPolygon') {
      const trace = toTrace(geometry.coordinates.flat().map((ring) => toLignes(ring, true)));
      terres.push(trace);
      if (properties?.trait) traits.push(trace);
    } else if (geometry.type === 'MultiLineString')
      traits.push(toTrace(geometry.coordinates.map((line) => toLignes(line, false))));
  }
  return { terres, traits, noms: noms.sort((a, b) => a.rang - b.rang) };
}

/** Sea, land and borders: those in view. */
export function drawFond(cadre: Cadre, { terres, traits }: Fond, palette: Palette): void {
  const { context, width, height, scale, copies, top, zoom } = cadre;
  const unites = FINESSES.findLast(({ depuis }) => zoom >= depuis)?.unites ?? 2;
  context.fillStyle = palette.mer;
  context.fillRect(0, 0, width, height);
  context.lineJoin = 'bevel';
  for (const left of copies) {
    const isSeen = ({ box: [west, north, east, south] }: Trace) =>
      left + west * scale < width && left + east * scale > 0 && top + north * scale < height && top + south * scale > 0;
    context.save();
    context.translate(left, top);
    context.scale(scale / UNITS, scale / UNITS);
    context.fillStyle = palette.terre;
    for (const trace of terres) if (isSeen(trace)) context.fill(pathOf(trace, unites));
    context.strokeStyle = palette.frontiere;
    context.lineWidth = (0.8 * UNITS) / scale;
    for (const trace of traits) if (isSeen(trace)) context.stroke(pathOf(trace, unites));
    context.restore();
  }
}

/** A rectangle of the screen that a name may not cover: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

const meets = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** A text with a halo, unless something is there already. @returns true when it is drawn, and its place is taken */
export function drawName(
  { context, width, height }: Cadre,
  palette: Palette,
  taken: Box[],
  { text, x, y, size, weight = 400 }: { text: string; x: number; y: number; size: number; weight?: number },
): boolean {
  if (x < -80 || y < -20 || x > width + 80 || y > height + 20) return false;
  context.font = `${weight} ${size}px ${palette.police}`;
  const half = context.measureText(text).width / 2 + 3;
  const box: Box = [x - half, y - size * 0.7, x + half, y + size * 0.7];
  if (taken.some((other) => meets(box, other))) return false;
  taken.push(box);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.terre;
  context.strokeText(text, x, y);
  context.fillStyle = palette.texte;
  context.fillText(text, x, y);
  return true;
}

/** The names of countries that a zoom has room for, the largest first. */
export function drawNoms(cadre: Cadre, noms: readonly Nom[], palette: Palette, taken: Box[]): void {
  const shown = Math.min(5, Math.max(1, Math.floor(cadre.zoom)));
  for (const { nom, rang, x, y } of noms) {
    if (rang > shown) break;
    for (const left of cadre.copies)
      drawName(cadre, palette, taken, {
        text: nom,
        x: left + x * cadre.scale,
        y: cadre.top + y * cadre.scale,
        size: 12,
      });
  }
}
