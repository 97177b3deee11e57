import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XY } from '../../../src/contract/maps/projections.ts';
import { encodeDot, encodeRing } from './render-shape.ts';

/** Reads `M10 20l5-5 3 4z` back: absolute points in tenths. */
function decodeRing(path: string): XY[] {
  const numbers = (path.match(/-?\d+/g) ?? []).map(Number);
  const points: XY[] = [[numbers[0] ?? 0, numbers[1] ?? 0]];
  for (let i = 2; i < numbers.length; i += 2) {
    const [x, y] = points.at(-1) ?? [0, 0];
    points.push([x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)]);
  }
  return points;
}

describe('encodeRing(ring)', () => {
  it.each<[XY[], string]>([
    [
      [
        [1, 2],
        [3, 2],
        [3, 5],
      ],
      'M10 20l20 0 0 30z',
    ],
    [
      [
        [1, 2],
        [3, 2],
        [3, 1],
        [1, 2],
      ],
      'M10 20l20 0 0-10z',
    ],
    [
      [
        [0, 0],
        [0.01, 0.02],
        [0.04, 0],
      ],
      '',
    ],
  ])('writes whole tenths, relative and closed: %j', (ring, path) => {
    expect(encodeRing(ring)).toBe(path);
  });

  it('keeps every point to the nearest tenth, without drift', () => {
    const coordinate = fc.integer({ min: -2000, max: 12_000 });
    const rings = fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 3, selector: String });
    fc.assert(
      fc.property(rings, (ring) => {
        expect(decodeRing(encodeRing(ring.map(([x, y]) => [x / 10, y / 10])))).toEqual(ring);
      }),
    );
  });
});

describe('encodeDot(centre, radius)', () => {
  it('draws a disc around its centre', () => {
    expect(encodeDot([10, 20], 1.1)).toBe('M89 200q0-11 11-11t11 11-11 11-11-11z');
  });
});
