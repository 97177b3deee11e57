import type { Place } from '../contract/maps/place.ts';
import { projectVues, type Vue, type XY } from '../contract/maps/projections.ts';
import { FRANCE } from '../contract/maps/vues-france.ts';
import { dotsOf } from './draw-etendue.ts';
import { labelDots } from './label-dots.ts';
import { type DrawnDot, drawDots } from './marks.ts';
import type { Box, Label } from './place-labels.ts';

interface DrawnFrance {
  dots: DrawnDot[];
  labels: Label[];
  horsCadre: number;
}

const MAX_LABELS = 14;
/** The foot of an inset, where its own name stands. */
const NAME = 15;
const project = projectVues(FRANCE.vues);

function toBox({ cadre: [left, top, width, height] }: Vue): Box {
  return { left, top, right: left + width, bottom: top + height };
}

const insets = FRANCE.vues.filter(({ titre }) => titre !== null).map(toBox);
const whole: Box = { left: 0, top: 0, right: FRANCE.largeur, bottom: FRANCE.hauteur };

function holds({ left, top, right, bottom }: Box, [x, y]: XY): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A part of the map, in its units. */
interface CadreFrance {
  x: number;
  y: number;
  largeur: number;
  hauteur: number;
  /** The layers of the base that it shows. */
  calques: readonly string[];
}

/** Closer, the shapes of the base look rough; a part is no taller than wide, and room is left around its places. */
const CADRE = { largeur: 96, proportion: 0.8, marge: 8 };

/** The part of the map that holds some places: the inset where they all stand, or what is around them; null without any. */
export function cadreAround(places: readonly Place[]): CadreFrance | null {
  const points = places
    .map(({ coordonnees: { longitude, latitude } }) => project([longitude, latitude]))
    .filter((xy) => xy !== null);
  const [first] = points;
  if (first === undefined) return null;
  const inset = insets.find((box) => points.every((xy) => holds(box, xy)));
  if (inset) {
    const { left, top, right, bottom } = inset;
    return {
      x: left,
      y: top,
      largeur: right - left,
      hauteur: bottom - NAME - top,
      calques: ['encarts-voisins', 'encarts'],
    };
  }
  const mainland = points.filter((xy) => !insets.some((box) => holds(box, xy)));
  const [xs, ys] = [mainland.map(([x]) => x), mainland.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const wanted = Math.max(right - left, (bottom - top) / CADRE.proportion) + 2 * CADRE.marge;
  const largeur = Math.round(Math.max(wanted, CADRE.largeur));
  const hauteur = Math.round(largeur * CADRE.proportion);
  return {
    x: Math.round((left + right - largeur) / 2),
    y: Math.round((top + bottom - hauteur) / 2),
    largeur,
    hauteur,
    calques: ['voisins', 'france'],
  };
}

/** A part of the map as wide as the whole: the names of the largest places, and how many it does not hold. */
export function drawPart(places: readonly Place[], { x, y, largeur, hauteur }: CadreFrance): DrawnFrance {
  const scale = FRANCE.largeur / largeur;
  const frame: Box = { left: 0, top: 0, right: FRANCE.largeur, bottom: hauteur * scale };
  const { dots, horsCadre } = dotsOf(places, (point) => {
    const xy = project(point);
    const moved: XY | null = xy && [(xy[0] - x) * scale, (xy[1] - y) * scale];
    return moved && holds(frame, moved) ? moved : null;
  });
  return {
    dots: drawDots(dots),
    labels: labelDots(dots, { largeur: FRANCE.largeur, max: MAX_LABELS, frameOf: () => frame }),
    horsCadre,
  };
}

/** France, its overseas territories in insets, and the names of the largest places. */
export function drawFrance(places: readonly Place[]): DrawnFrance {
  const { dots, horsCadre } = dotsOf(places, project);
  const [overseas, mainland] = [true, false].map((isOverseas) =>
    dots.filter(({ xy }) => insets.some((inset) => holds(inset, xy)) === isOverseas),
  );
  const space = { largeur: FRANCE.largeur, max: MAX_LABELS };
  const inset = (xy: XY) => {
    const { left, top, right, bottom } = insets.find((box) => holds(box, xy)) ?? whole;
    return { left, top, right, bottom: bottom - NAME };
  };
  return {
    dots: drawDots(dots),
    labels: [
      ...labelDots(mainland ?? [], { ...space, frameOf: () => whole, obstacles: insets }),
      ...labelDots(overseas ?? [], { ...space, frameOf: inset }),
    ],
    horsCadre,
  };
}
