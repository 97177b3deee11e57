import { max, scaleBand, scaleLinear } from 'd3';

export interface Bar {
  libelle: string;
  valeur: number;
}

/** A bar placed in a drawing `WIDTH` wide. Lengths in pixels of the drawing. */
export interface PlacedBar extends Bar {
  y: number;
  height: number;
  width: number;
}

export const WIDTH = 640;
/** Room for the names at the left and for the figures at the right. */
export const LABELS = 150;
const FIGURES = 60;
const ROW = 30;

/** Horizontal bars from zero, in the order given. */
export function placeBars(bars: readonly Bar[]): { bars: PlacedBar[]; height: number } {
  const height = bars.length * ROW;
  const x = scaleLinear([0, max(bars, ({ valeur }) => valeur) ?? 1], [0, WIDTH - LABELS - FIGURES]);
  const y = scaleBand(
    bars.map(({ libelle }) => libelle),
    [0, height],
  ).padding(0.28);
  return {
    height,
    bars: bars.map((bar) => ({
      ...bar,
      y: y(bar.libelle) ?? 0,
      height: y.bandwidth(),
      width: Math.round(x(bar.valeur) * 10) / 10,
    })),
  };
}
