// The colours of a map, which are those of the page, its base, until MapLibre draws it, and the names on it.
import type { FeatureCollection, Position } from 'geojson';
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

/** Land and borders, in the world, 1 wide. */
interface Contours {
  terre: Path2D;
  frontieres: Path2D;
}

/** Beyond the edge of the world, which the pole is infinitely far from. */
const SUD = -86;

/** The shapes of the base: what has a code is land, what has a line is drawn. */
export function traceFond({ features }: FeatureCollection): Contours {
  const contours = { terre: new Path2D(), frontieres: new Path2D() };
  const trace = (path: Path2D, line: readonly Position[], isClosed: boolean) => {
    for (const [at, [longitude = 0, latitude = 0]] of line.entries()) {
      const [x, y] = [toWorldX(longitude), toWorldY(Math.max(latitude, SUD))];
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (isClosed) path.closePath();
  };
  for (const { geometry, properties } of features) {
    const paths = [
      ...(properties && 'code' in properties ? [contours.terre] : []),
      ...(properties && 'trait' in properties ? [contours.frontieres] : []),
    ];
    for (const path of paths) {
      if (geometry.type === 'MultiPolygon') for (const ring of geometry.coordinates.flat()) trace(path, ring, true);
      else if (geometry.type === 'MultiLineString') for (const line of geometry.coordinates) trace(path, line, false);
    }
  }
  return contours;
}

/** A town of the finer base. */
export interface Ville {
  nom: string;
  habitants: number;
  /** In the world, 1 wide. */
  x: number;
  y: number;
}

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

/** Draws the base as MapLibre does (`fond-style.ts`), in every copy of the world. */
export function drawFond({ context, width, height, scale, copies, top, palette }: Cadre, contours: Contours): void {
  context.fillStyle = palette.mer;
  context.fillRect(0, 0, width, height);
  context.fillStyle = palette.terre;
  context.strokeStyle = palette.frontiere;
  context.lineWidth = FRONTIERE / scale;
  for (const left of copies) {
    context.save();
    context.translate(left, top);
    context.scale(scale, scale);
    context.fill(contours.terre, 'evenodd');
    context.stroke(contours.frontieres);
    context.restore();
  }
}

/** Pixels that a border is wide. */
export const FRONTIERE = 0.8;

export interface Nom {
  nom: string;
  /** 1 for the largest countries, 5 for the smallest: names show by size as one comes closer. */
  rang: number;
  x: number;
  y: number;
}

/** The names of countries of the base, the largest first. */
export function listNoms({ features }: FeatureCollection): Nom[] {
  const noms = features.flatMap(({ geometry, properties }): Nom[] => {
    if (geometry.type !== 'Point') return [];
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const [nom, rang] = [String(properties?.nom ?? ''), Number(properties?.rang ?? 5)];
    return [{ nom, rang, x: toWorldX(longitude), y: toWorldY(latitude) }];
  });
  return noms.sort((a, b) => a.rang - b.rang);
}

/** A rectangle of the screen that a name may not cover: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

const meets = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** A text with a halo, unless something is there already. @returns true when it is drawn, and its place is taken */
export function drawName(
  { context, width, height, palette }: Cadre,
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
export function drawNoms(cadre: Cadre, noms: readonly Nom[], taken: Box[]): void {
  const shown = Math.min(5, Math.max(1, Math.floor(cadre.zoom)));
  for (const { nom, rang, x, y } of noms) {
    if (rang > shown) break;
    for (const left of cadre.copies)
      drawName(cadre, taken, {
        text: nom,
        x: left + x * cadre.scale,
        y: cadre.top + y * cadre.scale,
        size: 12,
      });
  }
}
