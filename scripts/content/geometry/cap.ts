import type { GeoProjection } from 'd3';
import type { LonLat } from '../../../src/contract/maps/projections.ts';
import type { Rings } from './world.ts';

/** A part of the sphere around a point; the radius is an angle in radians. */
interface Cap {
  centre: LonLat;
  radius: number;
}

const RADIANS = Math.PI / 180;

/** Angle between two points, in radians. d3's geoDistance is exact to the last digit and twenty times slower. */
function angleBetween([longitudeA, latitudeA]: LonLat, [longitudeB, latitudeB]: LonLat): number {
  const [a, b] = [latitudeA * RADIANS, latitudeB * RADIANS];
  const turn = Math.cos((longitudeB - longitudeA) * RADIANS);
  return Math.acos(Math.min(1, Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * turn));
}

function capAround(points: readonly LonLat[]): Cap {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    x += Math.cos(latitude * RADIANS) * Math.cos(longitude * RADIANS);
    y += Math.cos(latitude * RADIANS) * Math.sin(longitude * RADIANS);
    z += Math.sin(latitude * RADIANS);
  }
  const centre: LonLat = [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
  return { centre, radius: Math.max(...points.map((point) => angleBetween(centre, point))) };
}

const caps = new WeakMap<Rings, Cap>();

/** The cap that holds a polygon's coast. */
export function capOfPolygon(polygon: Rings): Cap {
  const cap = caps.get(polygon) ?? capAround(polygon[0] ?? []);
  caps.set(polygon, cap);
  return cap;
}

/** The cap that holds all that a frame shows; the whole sphere when the frame reaches beyond the projection. */
export function capOfFrame(projection: GeoProjection, [x, y, width, height]: [number, number, number, number]): Cap {
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const border = steps.flatMap((t) => [
    [x + t * width, y],
    [x + t * width, y + height],
    [x, y + t * height],
    [x + width, y + t * height],
  ]) as [number, number][];
  const points = border.map((point): LonLat => projection.invert?.(point) ?? [Number.NaN, Number.NaN]);
  if (points.some(([longitude, latitude]) => !Number.isFinite(longitude + latitude)))
    return { centre: [0, 0], radius: Math.PI };
  const cap = capAround(points);
  return { ...cap, radius: cap.radius * 1.1 };
}

export function meet(a: Cap, b: Cap): boolean {
  return angleBetween(a.centre, b.centre) <= a.radius + b.radius;
}
