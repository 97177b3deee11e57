import { max, scaleLinear } from 'd3';

/** Figures by year. A year that is absent, or null, is not known. */
export interface Serie {
  nom: string;
  valeurs: ReadonlyMap<number, number | null>;
}

export interface PlacedColumn {
  annee: number;
  valeur: number;
  x: number;
  y: number;
  height: number;
  /** Whether there is room to write the figure above it. */
  named: boolean;
}

export interface ColumnChart {
  columns: PlacedColumn[];
  /** Width of every column. */
  bar: number;
  /** Where a dash says that nothing is known. */
  missing: { x: number; annee: number }[];
  /** Years written under the axis. */
  years: { x: number; annee: number }[];
  /** Levels of the scale, zero left out: the axis is there. */
  levels: { y: number; valeur: number }[];
  base: number;
}

export interface ColumnFrame {
  width: number;
  height: number;
  /** What fills the height: the greatest of several charts that are read together. */
  plein?: number;
}

const TOP = 20;
const BOTTOM = 22;
/** The least room that a year, or a figure, needs not to touch the next. */
const YEAR_ROOM = 42;
const FIGURE_ROOM = 45;
const MAX_BAR = 44;

function yearsOf({ valeurs }: Serie): number[] {
  const [from, to] = [Math.min(...valeurs.keys()), Math.max(...valeurs.keys())];
  return valeurs.size === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Every year that is written is a whole number of steps from the last one, which is always written. */
function writtenYears(years: readonly number[], room: number): number[] {
  const step = Math.max(1, Math.ceil(YEAR_ROOM / room));
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}

/**
 * Columns from zero, one place a year from the first to the last: gaps in time show as gaps. Where there is no room to
 * write every figure, the greatest alone is written.
 */
export function placeColumns(serie: Serie, { width, height, plein }: ColumnFrame): ColumnChart {
  const years = yearsOf(serie);
  const known = [...serie.valeurs].flatMap(([annee, valeur]) => (valeur === null ? [] : [{ annee, valeur }]));
  const greatest = max(known, ({ valeur }) => valeur) ?? 0;
  const base = height - BOTTOM;
  const y = scaleLinear([0, plein || greatest || 1], [base, TOP]);
  const room = width / Math.max(1, years.length);
  const bar = Math.min(MAX_BAR, room * 0.72);
  const middle = (annee: number) => round((annee - (years[0] ?? 0) + 0.5) * room);
  return {
    bar: round(bar),
    columns: known
      .sort((a, b) => a.annee - b.annee)
      .map(({ annee, valeur }) => ({
        annee,
        valeur,
        x: round(middle(annee) - bar / 2),
        y: round(y(valeur)),
        height: round(base - y(valeur)),
        named: room >= FIGURE_ROOM || valeur === greatest,
      })),
    missing: years
      .filter((annee) => typeof serie.valeurs.get(annee) !== 'number')
      .map((annee) => ({ annee, x: middle(annee) })),
    years: writtenYears(years, room).map((annee) => ({ annee, x: middle(annee) })),
    levels: y
      .ticks(3)
      .filter((valeur) => valeur > 0)
      .map((valeur) => ({ valeur, y: round(y(valeur)) })),
    base,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
