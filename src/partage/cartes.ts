import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../lib/content-folder.ts';
import type { MapLinks } from '../lib/map-links.ts';
import { fondOf, type LonLat, type NomFond, TENTHS } from '../lib/projections.ts';
import { cadreOf } from '../maps/cadre.ts';
import { layersOf } from '../maps/dot-layers.ts';
import { type DrawnDot, drawMonde } from '../maps/draw-monde.ts';
import { drawPays } from '../maps/draw-pays.ts';
import { loadCartePays } from '../maps/load-carte-pays.ts';
import type { Place } from '../maps/place.ts';
import { type Carte, COULEURS } from './draw-image.ts';

/** Widths of the dots by size, in pixels of the image. */
const DISQUES = [0, 15, 19, 24, 30, 38];
const TRAITS = [0, 2, 2.6, 3.4, 4.6, 6.5];

const bases = new Map<NomFond, string>();

/** The shapes of a base map, without their root. */
function loadBase(nom: NomFond): string {
  const known = bases.get(nom);
  if (known !== undefined) return known;
  const text = readFileSync(join(CONTENT_FOLDER, 'cartes', `${nom}.svg`), 'utf8');
  const shapes = text
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(' vector-effect="non-scaling-stroke"', '');
  bases.set(nom, shapes);
  return shapes;
}

const inTenths = (shapes: string, attributes: string) =>
  `<g transform="scale(${1 / TENTHS})" ${attributes}>${shapes}</g>`;

function drawDots(dots: readonly DrawnDot[], px: number): string {
  return layersOf(dots)
    .map(({ genre, taille, d }) => {
      const width = (DISQUES[taille] ?? 15) * px;
      const stroke = (size: number, couleur: string) => `<path stroke="${couleur}" stroke-width="${size}" d="${d}"/>`;
      const heart = genre === 'francais' ? stroke(width * 0.4, COULEURS.papier) : '';
      const disc = stroke(width, genre === 'francais' ? COULEURS.francais : COULEURS.etranger);
      return `<g fill="none" stroke-linecap="round">${stroke(width + 4 * px, COULEURS.papier)}${disc}${heart}</g>`;
    })
    .join('');
}

const etendueOf = (nom: NomFond) => [fondOf(nom).largeur, fondOf(nom).hauteur] as const;

const drawBase = (nom: NomFond, px: number) =>
  inTenths(loadBase(nom), `fill="${COULEURS.terre}" stroke="${COULEURS.frontiere}" stroke-width="${px * TENTHS}"`);

/** A country among its neighbours, its partners as dots; null for a code without shape. */
export function cartePays(code: string, places: readonly Place[]): Carte | null {
  const file = loadCartePays(code);
  if (!file) return null;
  const drawn = drawPays(file, places);
  const path = (d: string, fill: string, stroke: string, width: number) =>
    inTenths(`<path d="${d}"/>`, `fill="${fill}" stroke="${stroke}" stroke-width="${width}"`);
  return {
    viewBox: [0, 0, drawn.largeur, drawn.hauteur],
    etendue: [drawn.largeur, drawn.hauteur],
    draw: (px) =>
      [
        path(drawn.voisins, COULEURS.terre, COULEURS.frontiere, px * TENTHS),
        path(drawn.pays, COULEURS.pays, COULEURS.traitPays, 2 * px * TENTHS),
        drawDots(drawn.dots, px),
      ].join(''),
  };
}

/** Links and places over the part of the world that they need. */
export function carteLiens({ points, arcs }: Pick<MapLinks, 'points' | 'arcs'>): Carte {
  const drawn = drawMonde(points, arcs);
  const [x = 0, y = 0, width = 960, height = 424] = drawn.viewBox.split(' ').map(Number);
  const thin = drawn.isDense ? 0.6 : 1;
  return {
    viewBox: [x, y, width, height],
    etendue: etendueOf(drawn.fond),
    draw: (px) =>
      [
        drawBase(drawn.fond, px),
        ...drawn.arcs.map(
          ({ d, taille }) =>
            `<path fill="none" stroke="${COULEURS.etranger}" stroke-opacity="${0.7 * thin}" stroke-width="${(TRAITS[taille] ?? 2) * thin * px}" d="${d}"/>`,
        ),
        drawDots(drawn.dots, px * thin),
      ].join(''),
  };
}

/** Several countries tinted on a base that holds them all. */
export function carteDestinations(codes: readonly string[]): Carte {
  const centres = codes.flatMap((code): LonLat[] => {
    const [vue] = loadCartePays(code)?.vues ?? [];
    return vue ? [[-vue.rotation[0], -vue.rotation[1]]] : [];
  });
  const { fond, viewBox } = cadreOf(centres);
  const base = loadBase(fond.nom);
  const shapes = codes.flatMap((code) => new RegExp(`<(path|g) id="p-${code}".*?(?:/>|</g>)`).exec(base)?.[0] ?? []);
  return {
    viewBox,
    etendue: etendueOf(fond.nom),
    draw: (px) =>
      drawBase(fond.nom, px) +
      inTenths(
        shapes.join(''),
        `fill="${COULEURS.pays}" stroke="${COULEURS.traitPays}" stroke-width="${2 * px * TENTHS}"`,
      ),
  };
}
