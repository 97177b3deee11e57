import type { Cote } from './place.ts';

/** What « Explorer la carte » loads: positions are [longitude, latitude]. */
export interface ExplorerData {
  points: ExplorerPoint[];
  arcs: [[number, number], [number, number]][];
}

interface ExplorerPoint {
  coordonnees: [number, number];
  titre: string;
  href: string;
  cote: Cote;
  detail?: string;
}

export type PointProperties = Omit<ExplorerPoint, 'coordonnees'>;

/** West, south, east, north of all the points; France to the Sahel when there is none. */
export function boundsOf({ points }: ExplorerData): [number, number, number, number] {
  if (points.length === 0) return [-20, 5, 40, 55];
  const longitudes = points.map(({ coordonnees: [longitude] }) => longitude);
  const latitudes = points.map(({ coordonnees: [, latitude] }) => latitude);
  const min = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const max = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)];
}
