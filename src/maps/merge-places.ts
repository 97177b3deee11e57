import type { Marque } from '../contract/maps/place.ts';
import type { XY } from '../contract/maps/projections.ts';
import { compareNoms } from '../contract/words/compare-noms.ts';

/** A place on the map's plane. */
export interface Dot {
  xy: XY;
  marque: Marque;
  poids: number;
  titres: string[];
  /** Where its page is. */
  href?: string | undefined;
}

/** More rows of cells than any map has. */
const ROWS = 2 ** 20;

/** Finds the merged dot of a place by its position. */
type FindDot = (xy: XY, marque: Marque) => Dot | undefined;

export interface MergedDots {
  dots: Dot[];
  find: FindDot;
}

function byWeightThenPlace(a: Dot, b: Dot): number {
  return b.poids - a.poids || a.xy[0] - b.xy[0] || a.xy[1] - b.xy[1] || compareTitles(a, b);
}

/** The shortest first: of a town, its métropole and its département at one place, the map names the town. */
function compareTitles(a: Dot, b: Dot): number {
  const [one = '', other = ''] = [a.titres[0], b.titres[0]];
  return one.length - other.length || compareNoms(one, other);
}

/**
 * Merges the dots of one side that stand closer than its distance: the heaviest keeps its exact place and takes the
 * weight and the titles of the others. The order of the input does not matter.
 */
export function mergePlaces(places: readonly Dot[], distances: Readonly<Record<Marque, number>>): MergedDots {
  const cellsOf = new Map<Marque, Map<number, Dot[]>>();
  const cellOf = (value: number, marque: Marque): number => Math.floor(value / distances[marque]);
  const find: FindDot = ([x, y], marque) => {
    const cells = cellsOf.get(marque);
    if (cells === undefined) return undefined;
    const [column, row] = [cellOf(x, marque), cellOf(y, marque)];
    let nearest: Dot | undefined;
    let reach = distances[marque];
    for (let i = column - 1; i <= column + 1; i++)
      for (let j = row - 1; j <= row + 1; j++)
        for (const dot of cells.get(i * ROWS + j) ?? []) {
          const distance = Math.hypot(dot.xy[0] - x, dot.xy[1] - y);
          if (distance >= reach) continue;
          nearest = dot;
          reach = distance;
        }
    return nearest;
  };

  const dots: Dot[] = [];
  for (const place of [...places].sort(byWeightThenPlace)) {
    const host = find(place.xy, place.marque);
    if (host) {
      host.poids += place.poids;
      host.titres.push(...place.titres.filter((titre) => !host.titres.includes(titre)));
      continue;
    }
    const dot = { ...place, titres: [...place.titres] };
    const cells = cellsOf.get(place.marque) ?? new Map<number, Dot[]>();
    cellsOf.set(place.marque, cells);
    const key = cellOf(place.xy[0], place.marque) * ROWS + cellOf(place.xy[1], place.marque);
    cells.set(key, [...(cells.get(key) ?? []), dot]);
    dots.push(dot);
  }
  return { dots: dots.sort(byWeightThenPlace), find };
}
