import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, deal } from './apportion.ts';

describe('apportion(total, weights, minimum)', () => {
  it.each([
    [10, [2, 1, 1], 0, [5, 3, 2]],
    [3, [1, 1, 1], 0, [1, 1, 1]],
    [4, [1000, 1, 1], 1, [2, 1, 1]],
    [0, [1, 2], 0, [0, 0]],
  ])('should share %i by %j, at least %i each, as %j', (total, weights, minimum, shares) =>
    expect(apportion(total, weights, minimum)).toEqual(shares),
  );

  it('should refuse a total that cannot give everyone the minimum', () => {
    expect(() => apportion(1, [1, 1], 1)).toThrow(RangeError);
  });

  it('should add up to the total, give the minimum and keep the order of the weights', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 2 }),
        (list, extra, minimum) => {
          const sorted = list.toSorted((a, b) => b - a);
          const total = minimum * list.length + extra;
          const shares = apportion(total, sorted, minimum);
          expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(minimum);
          for (const [index, share] of shares.entries())
            expect(share).toBeGreaterThanOrEqual((shares[index + 1] ?? 0) - 1);
        },
      ),
    );
  });
});

describe('deal(items, shares)', () => {
  it('should repeat each item as often as its share', () =>
    expect(deal(['a', 'b', 'c'], [2, 0, 1])).toEqual(['a', 'a', 'c']));
});
