import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import { greatCircle } from './great-circle.ts';
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

/** The points of one side; the two sides cluster apart, so that a cluster keeps its colour. */
export function toPoints({ points }: ExplorerData, cote: Cote): FeatureCollection<Point, PointProperties> {
  const features = points
    .filter((point) => point.cote === cote)
    .map(({ coordonnees, ...properties }): Feature<Point, PointProperties> => {
      return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: coordonnees } };
    });
  return { type: 'FeatureCollection', features };
}

export function toLines({ arcs }: ExplorerData): FeatureCollection<LineString> {
  const features = arcs.map(([from, to]): Feature<LineString> => {
    return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: greatCircle(from, to) } };
  });
  return { type: 'FeatureCollection', features };
}

/** West, south, east, north of all the points; France to the Sahel when there is none. */
export function boundsOf({ points }: ExplorerData): [number, number, number, number] {
  if (points.length === 0) return [-20, 5, 40, 55];
  const longitudes = points.map(({ coordonnees: [longitude] }) => longitude);
  const latitudes = points.map(({ coordonnees: [, latitude] }) => latitude);
  const min = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const max = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return [min(longitudes), min(latitudes), max(longitudes), max(latitudes)];
}
