import type { Marque, Place } from '../contract/maps/place.ts';
import { fondOf, type NomFond, projectVues, TENTHS } from '../contract/maps/projections.ts';
import { loadText } from '../load/load-records.ts';
import type { MapLinks } from '../load/map-links.ts';
import { layersOf } from '../maps/dot-layers.ts';
import { dotsOf } from '../maps/draw-etendue.ts';
import { drawMonde } from '../maps/draw-monde.ts';
import { loadEtendue } from '../maps/load-etendue.ts';
import { type DrawnDot, drawDots } from '../maps/marks.ts';
import { type CarteImage, COULEURS } from './draw-image.ts';

/** Widths of the dots by size, in pixels of the image. */
const DISQUES = [0, 15, 19, 24, 30, 38];
const TRAITS = [0, 2, 2.6, 3.4, 4.6, 6.5];

/** The shapes of a base map, without their root. */
function loadBase(nom: NomFond): string {
  return (loadText(`cartes/${nom}.svg`) ?? '')
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replaceAll(' vector-effect="non-scaling-stroke"', '');
}

const inTenths = (shapes: string, attributes: string) =>
  `<g transform="scale(${1 / TENTHS})" ${attributes}>${shapes}</g>`;

const COULEUR: Readonly<Record<Marque, string>> = {
  francais: COULEURS.francais,
  etranger: COULEURS.etranger,
  recherche: COULEURS.recherche,
  programme: COULEURS.etranger,
};
/** Discs for the sides of a link, squares and diamonds for the rest: the cap of a stroke of no length. */
const isRound = (marque: Marque) => marque === 'francais' || marque === 'etranger';

function drawMarks(dots: readonly DrawnDot[], px: number): string {
  return layersOf(dots)
    .map(({ marque, taille, d }) => {
      const width = (DISQUES[taille] ?? 15) * px;
      const stroke = (size: number, couleur: string) => `<path stroke="${couleur}" stroke-width="${size}" d="${d}"/>`;
      const heart = isHollow(marque) ? stroke(width * 0.4, COULEURS.papier) : '';
      const cap = isRound(marque) ? 'round' : 'square';
      return `<g fill="none" stroke-linecap="${cap}">${stroke(width + 4 * px, COULEURS.papier)}${stroke(width, COULEUR[marque])}${heart}</g>`;
    })
    .join('');
}

const isHollow = (marque: Marque) => marque === 'francais' || marque === 'recherche';

const etendueOf = (nom: NomFond) => [fondOf(nom).largeur, fondOf(nom).hauteur] as const;

const drawBase = (nom: NomFond, px: number) =>
  inTenths(loadBase(nom), `fill="${COULEURS.terre}" stroke="${COULEURS.frontiere}" stroke-width="${px * TENTHS}"`);

/**
 * A country, or the countries of a programme, among their neighbours, with their places.
 * @param chemin `pays/BJ`, `programmes/…`
 * @returns null for countries without shape
 */
export function carteEtendue(chemin: string, places: readonly Place[]): CarteImage | null {
  const file = loadEtendue(chemin);
  if (!file) return null;
  const { dots } = dotsOf(places, projectVues([file.vue]));
  const path = (d: string, fill: string, stroke: string, width: number) =>
    inTenths(`<path d="${d}"/>`, `fill="${fill}" stroke="${stroke}" stroke-width="${width}"`);
  return {
    viewBox: [0, 0, file.largeur, file.hauteur],
    etendue: [file.largeur, file.hauteur],
    draw: (px) =>
      [
        path(file.voisins, COULEURS.terre, COULEURS.frontiere, px * TENTHS),
        path(file.pays, COULEURS.pays, COULEURS.traitPays, 2 * px * TENTHS),
        drawMarks(drawDots(dots), px),
      ].join(''),
  };
}

/** Links and places over the part of the world that they need. */
export function carteLiens({ points, arcs }: Pick<MapLinks, 'points' | 'arcs'>): CarteImage {
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
        drawMarks(drawn.dots, px * thin),
      ].join(''),
  };
}
