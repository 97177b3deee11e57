import { max, scaleLinear } from 'd3';

/** Figures by year. A year that is absent, or null, is not known. */
export interface Serie {
  nom: string;
  valeurs: ReadonlyMap<number, number | null>;
}

export interface PlacedColumn {
  annee: number;
  /** Rank of its series. */
  serie: number;
  valeur: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Whether there is room to write the figure above it. */
  named: boolean;
}

export interface ColumnChart {
  columns: PlacedColumn[];
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
}

const TOP = 20;
const BOTTOM = 22;
const LEFT = 2;
/** The least room that a year, or a figure, needs not to touch the next. */
const YEAR_ROOM = 42;

const yearsOf = (series: readonly Serie[]) => {
  const known = series.flatMap(({ valeurs }) => [...valeurs.keys()]);
  const [from, to] = [Math.min(...known), Math.max(...known)];
  return known.length === 0 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

/** Every year that is written is a whole number of steps from the last one, which is always written. */
function writtenYears(years: readonly number[], room: number): number[] {
  const step = Math.max(1, Math.ceil(YEAR_ROOM / room));
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}

/** Vertical columns from zero, one place a year from the first known to the last: gaps in time show as gaps. */
export function placeColumns(series: readonly Serie[], { width, height }: ColumnFrame): ColumnChart {
  const years = yearsOf(series);
  const base = height - BOTTOM;
  const greatest = max(series.flatMap(({ valeurs }) => [...valeurs.values()].map((valeur) => valeur ?? 0))) ?? 0;
  const y = scaleLinear([0, greatest || 1], [base, TOP]);
  const room = (width - LEFT) / Math.max(1, years.length);
  const bar = Math.min(44, (room * 0.72) / Math.max(1, series.length));
  const middle = (annee: number) => LEFT + (annee - (years[0] ?? 0) + 0.5) * room;
  const isRoomy = room / Math.max(1, series.length) >= YEAR_ROOM - 10;
  const columns = series.flatMap(({ valeurs }, serie) =>
    [...valeurs].flatMap(([annee, valeur]): PlacedColumn[] => {
      if (valeur === null) return [];
      const x = round(middle(annee) + (serie - series.length / 2) * bar);
      const named = isRoomy || valeur === greatest;
      return [
        { annee, serie, valeur, x, y: round(y(valeur)), width: round(bar), height: round(base - y(valeur)), named },
      ];
    }),
  );
  return {
    columns: columns.sort((a, b) => a.annee - b.annee || a.serie - b.serie),
    missing: series.flatMap(({ valeurs }, serie) =>
      years
        .filter((annee) => typeof valeurs.get(annee) !== 'number')
        .map((annee) => ({ annee, x: round(middle(annee) + (serie - (series.length - 1) / 2) * bar) })),
    ),
    years: writtenYears(years, room).map((annee) => ({ annee, x: round(middle(annee)) })),
    levels: y
      .ticks(3)
      .filter((valeur) => valeur > 0)
      .map((valeur) => ({ valeur, y: round(y(valeur)) })),
    base,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
