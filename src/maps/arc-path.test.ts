import { describe, expect, it } from 'vitest';
import type { XY } from '../contract/maps/projections.ts';
import { arcPath, controlPoint } from './arc-path.ts';

describe('arcPath(from, to)', () => {
  it('writes at most one decimal', () => {
    expect(arcPath([0, 0], [10.04, 0])).toBe('M0 0Q5 -1.6 10 0');
  });

  it.each<[XY, XY]>([
    [
      [0, 50],
      [100, 50],
    ],
    [
      [100, 50],
      [0, 50],
    ],
    [
      [0, 0],
      [80, 60],
    ],
    [
      [80, 60],
      [0, 0],
    ],
  ])('bulges northward from %j to %j', (from, to) => {
    expect(controlPoint(from, to)[1]).toBeLessThan((from[1] + to[1]) / 2);
  });

  it('takes the same way there and back', () => {
    expect(controlPoint([3, 90], [40, 7])).toEqual(controlPoint([40, 7], [3, 90]));
    expect(controlPoint([5, 90], [5, 7])).toEqual(controlPoint([5, 7], [5, 90]));
  });
});
