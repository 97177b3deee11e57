import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { XY } from '../../../src/contract/maps/projections.ts';
import { distanceToRings, freeCorner } from './free-corner.ts';
import { namePlaces } from './render-etendue.ts';

const square: XY[] = [
  [100, 100],
  [300, 100],
  [300, 300],
  [100, 300],
];
const frame = { largeur: 400, hauteur: 400, rayon: 34, marge: 7 };

describe('distanceToRings(point, rings)', () => {
  it.each<[XY, number]>([
    [[50, 200], 50],
    [[200, 200], -100],
    [[100, 200], 0],
    [[60, 70], 50],
  ])('%j → %d', (point, distance) => {
    expect(distanceToRings(point, [square])).toBeCloseTo(distance);
  });
});

describe('freeCorner(rings, frame)', () => {
  it('takes the corner farthest from the land', () => {
    expect(freeCorner([square.map(([x, y]): XY => [x - 80, y - 80])], frame)).toEqual([359, 359]);
  });

  it('says that no corner is free', () => {
    expect(freeCorner([square.map(([x, y]): XY => [(x - 200) * 2 + 200, (y - 200) * 2 + 200])], frame)).toBeNull();
  });
});

describe('namePlaces(ring)', () => {
  it('puts a name inside, the farthest from the border first', () => {
    const [best, ...others] = namePlaces(square);
    expect(Math.hypot((best?.[0] ?? 0) - 200, (best?.[1] ?? 0) - 200)).toBeLessThan(15);
    expect(others.length).toBeGreaterThan(0);
  });

  it('never leaves the area', () => {
    const corner = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 8 }), (ring) => {
        for (const place of namePlaces(ring)) expect(distanceToRings(place, [ring])).toBeLessThan(1);
      }),
    );
  });
});
