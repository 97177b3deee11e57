import { max, scaleLinear } from 'd3';
import type { Graphique } from './graphique.ts';

/** Figures by year. A year that is absent, or null, is not known. */
export interface Serie {
  nom: string;
  valeurs: ReadonlyMap<number, number | null>;
}

interface PlacedColumn {
  annee: number;
  valeur: number;
  x: number;
  y: number;
  height: number;
  /** The figure and the middle of where it is written, above the column; null where there is no room. */
  chiffre: { texte: string; x: number } | null;
}

interface ColumnChart {
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

interface ColumnFrame {
  width: number;
  height: number;
  /** What fills the height: the greatest of several charts that are read together. */
  plein?: number;
  /** How a figure is written. */
  ecrire?: (valeur: number) => string;
}

const TOP = 20;
const BOTTOM = 22;
/** The least room that a year needs not to touch the next. */
const YEAR_ROOM = 42;
/** What a character of a figure takes, bold at 13 units, and what parts two figures. */
const CHAR = 8;
const GAP = 4;
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

type BareColumn = Omit<PlacedColumn, 'chiffre'>;

/** Figures where they touch neither another one nor a higher column: the greatest first, then the latest. */
function writeFigures(
  bars: readonly BareColumn[],
  bar: number,
  { width, ecrire = String }: ColumnFrame,
): PlacedColumn[] {
  const written = new Map<BareColumn, { texte: string; x: number; half: number }>();
  const [greatest] = bars.toSorted((a, b) => b.valeur - a.valeur);
  for (const column of [...(greatest ? [greatest] : []), ...bars.toReversed()]) {
    const texte = ecrire(column.valeur);
    const half = (texte.length * CHAR) / 2;
    const x = round(Math.min(Math.max(column.x + bar / 2, half), width - half));
    const meets = (from: number, to: number) => from < x + half + GAP && to > x - half - GAP;
    const isTaken =
      [...written.values()].some((other) => meets(other.x - other.half, other.x + other.half)) ||
      bars.some((other) => other.y < column.y && meets(other.x, other.x + bar));
    if (column === greatest || !isTaken) written.set(column, { texte, x, half });
  }
  return bars.map((column) => {
    const figure = written.get(column);
    return { ...column, chiffre: figure ? { texte: figure.texte, x: figure.x } : null };
  });
}

/**
 * Columns from zero, one place a year from the first to the last: gaps in time show as gaps. Where there is no room to
 * write every figure, the greatest is written, and as many others as fit.
 */
export function placeColumns(serie: Serie, frame: ColumnFrame): ColumnChart {
  const { width, height, plein } = frame;
  const years = yearsOf(serie);
  const known = [...serie.valeurs].flatMap(([annee, valeur]) => (valeur === null ? [] : [{ annee, valeur }]));
  const greatest = max(known, ({ valeur }) => valeur) ?? 0;
  const base = height - BOTTOM;
  const y = scaleLinear([0, plein || greatest || 1], [base, TOP]);
  const room = width / Math.max(1, years.length);
  const bar = Math.min(MAX_BAR, room * 0.72);
  const middle = (annee: number) => round((annee - (years[0] ?? 0) + 0.5) * room);
  const bars = known
    .sort((a, b) => a.annee - b.annee)
    .map(({ annee, valeur }) => ({
      annee,
      valeur,
      x: round(middle(annee) - bar / 2),
      y: round(y(valeur)),
      height: round(base - y(valeur)),
    }));
  return {
    bar: round(bar),
    columns: writeFigures(bars, bar, frame),
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

/** The columns of a chart whose lines are years, as series by year. */
export function toSeries({ colonnes, lignes }: Graphique): Serie[] {
  return colonnes.slice(1).map((nom, colonne) => ({
    nom,
    valeurs: new Map(lignes.map(({ libelle, valeurs }) => [Number(libelle), valeurs[colonne] ?? null])),
  }));
}

/** The series, without the years that it does not give: for what was counted a few times only. */
export const withoutGaps = ({ nom, valeurs }: Serie): Serie => ({
  nom,
  valeurs: new Map([...valeurs].filter(([, valeur]) => valeur !== null)),
});
