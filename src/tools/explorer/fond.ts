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

export interface Fond {
  terre: Path2D;
  traits: Path2D;
  noms: readonly Nom[];
}

/** Paths are kept in units of a world so wide: single floats then lose nothing that shows. */
export const UNITS = 4096;

function addLine(path: Path2D, line: readonly Position[], isClosed: boolean): void {
  for (const [index, [longitude = 0, latitude = 0]] of line.entries()) {
    const x = toWorldX(longitude) * UNITS;
    const y = toWorldY(Math.min(85, Math.max(-85, latitude))) * UNITS;
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  if (isClosed) path.closePath();
}

/** Makes of the file of the base what is drawn at each move. */
export function prepareFond({ features }: FeatureCollection): Fond {
  const [terre, traits] = [new Path2D(), new Path2D()];
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
      for (const ring of geometry.coordinates.flat()) {
        addLine(terre, ring, true);
        if (properties?.trait) addLine(traits, ring, true);
      }
    } else if (geometry.type === 'MultiLineString')
      for (const line of geometry.coordinates) addLine(traits, line, false);
  }
  return { terre, traits, noms: noms.sort((a, b) => a.rang - b.rang) };
}

/** Draws with the world as its unit, once for each copy of it that shows. */
export function drawInWorld({ context, scale, copies, top }: Cadre, draw: () => void): void {
  for (const left of copies) {
    context.save();
    context.translate(left, top);
    context.scale(scale / UNITS, scale / UNITS);
    draw();
    context.restore();
  }
}

/** Sea, land and borders. */
export function drawFond(cadre: Cadre, { terre, traits }: Fond, palette: Palette): void {
  const { context, width, height, scale } = cadre;
  context.fillStyle = palette.mer;
  context.fillRect(0, 0, width, height);
  drawInWorld(cadre, () => {
    context.fillStyle = palette.terre;
    context.fill(terre);
    context.strokeStyle = palette.frontiere;
    context.lineWidth = (0.8 * UNITS) / scale;
    context.stroke(traits);
  });
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
