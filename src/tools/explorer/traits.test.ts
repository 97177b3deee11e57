import { describe, expect, it } from 'vitest';
import { greatCircle } from './traits.ts';

describe('greatCircle(from, to)', () => {
  it('crosses the antimeridian without a jump', () => {
    const longitudes = greatCircle([170, 0], [-170, 0]).map(([longitude]) => longitude);
    expect(longitudes.at(-1)).toBe(190);
    expect(longitudes).toEqual(longitudes.toSorted((a, b) => a - b));
  });

  it('passes north of both ends across the Atlantic', () => {
    const latitudes = greatCircle([2.35, 48.86], [-73.6, 45.5]).map(([, latitude]) => latitude);
    expect(Math.max(...latitudes)).toBeGreaterThan(50);
  });

  it.each<[[number, number], [number, number]]>([
    [
      [5, 5],
      [5, 5],
    ],
    [
      [0, 0],
      [180, 0],
    ],
  ])('gives the two ends when there is no way between %j and %j to prefer', (from, to) => {
    expect(greatCircle(from, to)).toEqual([from, to]);
  });
});
