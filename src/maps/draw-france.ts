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
