import type { Map as MapLibre } from 'maplibre-gl';

/** A mark that is drawn on a map. */
export type FoundFeature = ReturnType<MapLibre['queryRenderedFeatures']>[number];

/** Longitude and latitude of a mark. */
export function positionOf({ geometry }: FoundFeature): [number, number] {
  return geometry.type === 'Point' ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : [0, 0];
}

/** What stands within `reach` pixels of a point of the screen, the nearest first. */
export function findFeatures(map: MapLibre, [x, y]: [number, number], reach: number, layers: string[]): FoundFeature[] {
  const found = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  );
  const distance = (feature: FoundFeature) => {
    const point = map.project(positionOf(feature));
    return Math.hypot(point.x - x, point.y - y);
  };
  return [...found].sort((a, b) => distance(a) - distance(b));
}
