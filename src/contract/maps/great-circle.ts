import type { LonLat } from './projections.ts';

const RADIANS = Math.PI / 180;

function toVector([longitude, latitude]: LonLat): [number, number, number] {
  const [lambda, phi] = [longitude * RADIANS, latitude * RADIANS];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** Points along the shortest way between two places, a step every three degrees or so; longitudes may exceed 180. */
export function greatCircle(from: LonLat, to: LonLat): LonLat[] {
  const [a, b] = [toVector(from), toVector(to)];
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine)));
  const steps = Math.ceil(angle / (3 * RADIANS));
  if (steps < 2 || Math.PI - angle < 1e-6) return [from, to];
  const points: LonLat[] = [];
  let previous = from[0];
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const [wa, wb] = [Math.sin((1 - t) * angle) / Math.sin(angle), Math.sin(t * angle) / Math.sin(angle)];
    const [x, y, z] = [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb];
    const raw = Math.atan2(y, x) / RADIANS;
    const longitude = raw - 360 * Math.round((raw - previous) / 360);
    points.push([round(longitude), round(Math.atan2(z, Math.hypot(x, y)) / RADIANS)]);
    previous = longitude;
  }
  return points;
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
