import { SITE } from '../contract/site.ts';
import { type Graisse, LATINE, type Police } from './police.ts';

/** The size that social networks and messengers ask for, in pixels. */
export const LARGEUR = 1200;
export const HAUTEUR = 630;

/** A map to show beside the text, where its lines end. */
export interface CarteImage {
  viewBox: readonly [x: number, y: number, width: number, height: number];
  /** What there is to draw: the view box may grow up to it to fill its place. */
  etendue: readonly [width: number, height: number];
  /** SVG elements, in the units of the view box. @param px one pixel of the image, in those units */
  draw: (px: number) => string;
}

export interface Image {
  surtitre: string;
  titre: string;
  /** One to three short lines. */
  faits: readonly string[];
  carte: CarteImage | null;
  /** Where another than Latin letters ask for. */
  police?: Police;
}

/** The colours of the light theme, as `styles/tokens.css` and `cartes.css` have them. */
export const COULEURS = {
  encre: '#14212b',
  douce: '#4a5a66',
  papier: '#ffffff',
  mer: '#e6f0f4',
  terre: '#fbfaf6',
  frontiere: '#c9d3d6',
  pays: '#f1e7d3',
  traitPays: '#a89a7d',
  rouge: '#b8321c',
  francais: '#0b5fa5',
  etranger: '#d7402b',
  recherche: '#1f6b43',
} as const;

const MARGE = 56;
const BORD = 18;
const LEADING = 1.12;
const CARTE = { min: 500, max: 640 };

/** The graduated edge of a map sheet, the mark of the site, at the head of the image. */
function drawBord(): string {
  const step = 60;
  const marks = Array.from(
    { length: Math.ceil(LARGEUR / (2 * step)) },
    (_, index) => `M${index * 2 * step} 0h${step}v${BORD}h-${step}z`,
  );
  return `<path fill="${COULEURS.papier}" d="M0 0h${LARGEUR}v${BORD}H0z"/><path fill="${COULEURS.encre}" d="${marks.join('')}M0 ${BORD}h${LARGEUR}v2H0z"/>`;
}

/** A view box grown around its middle to the shape asked for, as far as the drawing goes. */
export function growViewBox(
  { viewBox: [x, y, width, height], etendue: [w, h] }: Pick<CarteImage, 'viewBox' | 'etendue'>,
  ratio: number,
) {
  const [grownWidth, grownHeight] = [
    Math.min(w, Math.max(width, height * ratio)),
    Math.min(h, Math.max(height, width / ratio)),
  ];
  const place = (from: number, size: number, grown: number, limit: number) =>
    Math.min(Math.max(from + (size - grown) / 2, 0), limit - grown);
  return [place(x, width, grownWidth, w), place(y, height, grownHeight, h), grownWidth, grownHeight] as const;
}

/** As high as the image where its shape allows, and never so wide that the title has no room. */
function drawCarte(carte: CarteImage, sens: Police['sens']): { svg: string; wide: number } {
  const room = HAUTEUR - BORD - 2;
  const wide = Math.min(CARTE.max, Math.max(CARTE.min, (room * carte.viewBox[2]) / carte.viewBox[3]));
  const [x, y, width, height] = growViewBox(carte, wide / room);
  const scale = Math.min(wide / width, room / height);
  const [w, h] = [width * scale, height * scale];
  const [left, edge] = sens === 'ltr' ? [LARGEUR - wide, LARGEUR - wide] : [0, wide - 2];
  const [dx, dy] = [left + (wide - w) / 2, BORD + 2 + (room - h) / 2];
  const frame = `<rect x="${left}" y="${BORD + 2}" width="${wide}" height="${room}" fill="${COULEURS.mer}"/>`;
  const inner = `<svg x="${dx}" y="${dy}" width="${w}" height="${h}" viewBox="${x} ${y} ${width} ${height}">${carte.draw(1 / scale)}</svg>`;
  return { svg: `${frame}${inner}<path fill="${COULEURS.encre}" d="M${edge} ${BORD}h2V${HAUTEUR}h-2z"/>`, wide };
}

/** A share image as SVG, all its text as outlines. Same input, same text. */
export function drawImage({ surtitre, titre, faits, carte, police = LATINE }: Image): string {
  const map = carte ? drawCarte(carte, police.sens) : { svg: '', wide: 0 };
  const width = LARGEUR - map.wide - 2 * MARGE;
  const text = (line: string, y: number, size: number, graisse: Graisse, couleur: string) => {
    const x = police.sens === 'ltr' ? MARGE : LARGEUR - MARGE - police.measure(line, size, graisse);
    return `<path fill="${couleur}" d="${police.trace(line, x, y, size, graisse)}"/>`;
  };
  const lines = faits.slice(0, 3);
  const foot = HAUTEUR - MARGE;
  const top = 150;
  const box = { width, height: foot - 46 - lines.length * 40 - 30 - top };
  const title = fitTitle(titre, box, (line, size) => police.measure(line, size, 700), LEADING);
  const first = top + title.size * 0.8;
  const after = first + (title.lines.length - 1) * title.size * LEADING;
  const parts = [
    `<rect width="${LARGEUR}" height="${HAUTEUR}" fill="${COULEURS.papier}"/>`,
    map.svg,
    drawBord(),
    text(surtitre, 108, 27, 700, COULEURS.rouge),
    ...title.lines.map((line, rank) =>
      text(line, first + rank * title.size * LEADING, title.size, 700, COULEURS.encre),
    ),
    ...lines.map((line, rank) => text(line, after + 66 + rank * 40, 29, 400, COULEURS.encre)),
    text(SITE.nom, foot, 26, 700, COULEURS.encre),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LARGEUR}" height="${HAUTEUR}" viewBox="0 0 ${LARGEUR} ${HAUTEUR}">${parts.join('')}</svg>`;
}

/** Width of a text at a size, in units of the drawing. */
type Measure = (text: string, size: number) => number;

interface FittedTitle {
  size: number;
  lines: string[];
}

/** From a country's name to the long title of a programme. */
const SIZES = [92, 78, 66, 56, 48, 42, 37];

/** Words put on lines no wider than `width`; a no-break space keeps its words together. */
export function wrapText(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/**
 * The largest size at which a title holds in its box; at the smallest, what is too long ends with an ellipsis.
 * @param leading height of a line, as a share of the size
 */
export function fitTitle(
  text: string,
  box: { width: number; height: number },
  measure: Measure,
  leading: number,
): FittedTitle {
  for (const size of SIZES) {
    const lines = wrapText(text, box.width, (line) => measure(line, size));
    const fits = lines.every((line) => measure(line, size) <= box.width) && lines.length * size * leading <= box.height;
    if (fits) return { size, lines };
  }
  const size = SIZES.at(-1) ?? 37;
  const room = Math.max(1, Math.floor(box.height / (size * leading)));
  const lines = wrapText(text, box.width, (line) => measure(line, size));
  return { size, lines: lines.length <= room ? lines : [...lines.slice(0, room - 1), `${lines[room - 1]}…`] };
}
