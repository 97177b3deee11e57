import type { Marque } from '../contract/maps/place.ts';
import type { XY } from '../contract/maps/projections.ts';

/** A place on the map's plane. */
export interface Dot {
  xy: XY;
  marque: Marque;
  poids: number;
  titres: string[];
}

/** Finds the merged dot of a place by its position. */
type FindDot = (xy: XY, marque: Marque) => Dot | undefined;

export interface MergedDots {
  dots: Dot[];
  find: FindDot;
}

function byWeightThenPlace(a: Dot, b: Dot): number {
  return b.poids - a.poids || a.xy[0] - b.xy[0] || a.xy[1] - b.xy[1] || compareTitles(a, b);
}

function compareTitles(a: Dot, b: Dot): number {
  return (a.titres[0] ?? '').localeCompare(b.titres[0] ?? '', 'fr');
}

/**
 * Merges the dots of one side that stand closer than its distance: the heaviest keeps its exact place and takes the
 * weight and the titles of the others. The order of the input does not matter.
 */
export function mergePlaces(places: readonly Dot[], distances: Readonly<Record<Marque, number>>): MergedDots {
  const cells = new Map<string, Dot[]>();
  const cellOf = ([x, y]: XY, marque: Marque): XY => [
    Math.floor(x / distances[marque]),
    Math.floor(y / distances[marque]),
  ];
  const nearby = ([x, y]: XY, marque: Marque): Dot[] => {
    const [column, row] = cellOf([x, y], marque);
    const around = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => `${marque} ${column + i} ${row + j}`));
    return around.flatMap((key) => cells.get(key) ?? []);
  };
  const find: FindDot = (xy, marque) => {
    const reach = (dot: Dot) => Math.hypot(dot.xy[0] - xy[0], dot.xy[1] - xy[1]);
    const [nearest] = nearby(xy, marque).sort((a, b) => reach(a) - reach(b));
    return nearest && reach(nearest) < distances[marque] ? nearest : undefined;
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
    const key = `${place.marque} ${cellOf(place.xy, place.marque).join(' ')}`;
    cells.set(key, [...(cells.get(key) ?? []), dot]);
    dots.push(dot);
  }
  return { dots: dots.sort(byWeightThenPlace), find };
}
