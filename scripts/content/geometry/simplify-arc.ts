import { geoEqualEarthRaw } from 'd3';
import type { LonLat } from '../../../src/contract/maps/projections.ts';

/** On the authalic sphere, so that areas are in square kilometres. */
const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

type Point = readonly [number, number];

/** Kilometres on an equal-area plane. Longitudes may exceed 180 so that an arc across the antimeridian stays whole. */
export function toEqualAreaKm([longitude, latitude]: LonLat): Point {
  const [x, y] = geoEqualEarthRaw(longitude * RADIANS, latitude * RADIANS);
  return [x * EARTH_RADIUS_KM, y * EARTH_RADIUS_KM];
}

/** Undoes jumps of 360° between successive points. */
export function unwrapLongitudes(points: readonly LonLat[]): LonLat[] {
  let turn = 0;
  return points.map(([longitude, latitude], i) => {
    const previous = points[i - 1];
    if (previous) turn -= Math.round((longitude - previous[0]) / 360) * 360;
    return [longitude + turn, latitude];
  });
}

function triangleArea(a: Point, b: Point, c: Point): number {
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;
}

/** A binary heap of indexes by weight; an index may stand several times, its latest weight counts. */
class WeightHeap {
  #items: { index: number; weight: number }[] = [];

  push(index: number, weight: number): void {
    const items = this.#items;
    let i = items.push({ index, weight }) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.#weight(parent) <= weight) break;
      this.#swap(i, parent);
      i = parent;
    }
  }

  pop(): { index: number; weight: number } | undefined {
    const items = this.#items;
    const [top] = items;
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      const child = this.#weight(left + 1) < this.#weight(left) ? left + 1 : left;
      if (this.#weight(child) >= last.weight) return top;
      this.#swap(i, child);
      i = child;
    }
  }

  #weight(i: number): number {
    return this.#items[i]?.weight ?? Number.POSITIVE_INFINITY;
  }

  #swap(i: number, j: number): void {
    const items = this.#items;
    const [a, b] = [items[i], items[j]];
    if (a && b) [items[i], items[j]] = [b, a];
  }
}

/**
 * Visvalingam's weights: for each point of an arc, the area in km² that the arc loses without it, never less than that
 * of a point removed before. Ends weigh infinitely, and so do two more points of a closed arc: a ring stays a ring.
 */
export function weighArc(arc: readonly LonLat[]): number[] {
  const points = unwrapLongitudes(arc).map(toEqualAreaKm);
  const weights = points.map(() => Number.POSITIVE_INFINITY);
  const previous = points.map((_, i) => i - 1);
  const next = points.map((_, i) => i + 1);
  const areaAt = (i: number): number => {
    const [a, b, c] = [points[previous[i] ?? -1], points[i], points[next[i] ?? -1]];
    return a && b && c ? triangleArea(a, b, c) : Number.POSITIVE_INFINITY;
  };

  const first = arc[0];
  const last = arc.at(-1);
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1];
  let removable = points.length - (isClosed ? 4 : 2);
  const heap = new WeightHeap();
  const latest = points.map((_, i) => areaAt(i));
  for (let i = 1; i < points.length - 1; i++) heap.push(i, latest[i] ?? 0);

  let floor = 0;
  for (let item = heap.pop(); item && removable > 0; item = heap.pop()) {
    const { index, weight } = item;
    if (latest[index] !== weight) continue;
    floor = Math.max(floor, weight);
    weights[index] = floor;
    latest[index] = -1;
    removable--;
    const [before, after] = [previous[index] ?? -1, next[index] ?? -1];
    next[before] = after;
    previous[after] = before;
    for (const neighbour of [before, after]) {
      if (neighbour <= 0 || neighbour >= points.length - 1) continue;
      latest[neighbour] = areaAt(neighbour);
      heap.push(neighbour, latest[neighbour] ?? 0);
    }
  }
  return weights;
}

/** Keeps the points that weigh at least `minKm2`. */
export function filterArc(arc: readonly LonLat[], weights: readonly number[], minKm2: number): LonLat[] {
  return arc.filter((_, i) => (weights[i] ?? 0) >= minKm2);
}
