import { extent, scaleLinear } from 'd3';
import { formatNombre } from '../contract/words/format.ts';
import type { Serie } from './column-chart.ts';

interface LineChart {
  /** The readings, in order of time. */
  points: { annee: number; valeur: number; x: number; y: number }[];
  /** `M0 10L20 8`. */
  d: string;
  base: number;
}

const TOP = 26;
const BOTTOM = 22;
/** The height of a line is no less than this part of its largest reading: −2 % must not fall as −8 %, nor −8 % as a collapse. */
const PART_MIN = 0.5;
/** Half of what a figure takes: those of both ends must fit. */
const SIDE = 26;

/**
 * A few readings of what hardly moves, as a line: it says that it moves, and by how much, where columns from zero would all
 * look alike. The scale does not start at zero: every figure must be written.
 */
export function placeLine({ valeurs }: Serie, { width, height }: { width: number; height: number }): LineChart {
  const known = [...valeurs].flatMap(([annee, valeur]) => (valeur === null ? [] : [{ annee, valeur }]));
  known.sort((a, b) => a.annee - b.annee);
  const [first = 0, last = first] = extent(known, ({ annee }) => annee);
  const [least = 0, most = least] = extent(known, ({ valeur }) => valeur);
  const base = height - BOTTOM;
  const x = scaleLinear([first, Math.max(last, first + 1)], [SIDE, width - SIDE]);
  const span = Math.max(most - least, most * PART_MIN, 1);
  const y = scaleLinear([most - span, most], [base - 14, TOP]);
  const points = known.map(({ annee, valeur }) => ({
    annee,
    valeur,
    x: Math.round(x(annee)),
    y: Math.round(y(valeur)),
  }));
  return { points, d: points.map((point, rank) => `${rank === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join(''), base };
}

/** « Collectivités : −4 % de 2014 à 2020 »: what the line shows, as its title; the name alone for a single reading. */
export function tellChange(serie: Serie): string {
  const { points } = placeLine(serie, { width: 100, height: 100 });
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last || first.valeur === 0) return serie.nom;
  const change = Math.round((last.valeur / first.valeur - 1) * 100);
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  const said = change === 0 ? 'stable' : `${sign}${formatNombre(Math.abs(change))}\u00a0%`;
  return `${serie.nom}\u00a0: ${said} de ${first.annee} à ${last.annee}`;
}
