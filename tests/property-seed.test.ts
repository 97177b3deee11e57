import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const draw = (): number[] => {
  const drawn: number[] = [];
  fc.assert(fc.property(fc.nat(), (value) => drawn.push(value) > 0));
  return drawn;
};

describe('property tests', () => {
  it('should draw the same values at each run', () => {
    expect(draw()).toEqual(draw());
  });

  it('should print the seed of a failure', () => {
    const seed = process.env.PROPERTY_SEED ?? '20201103';
    expect(() => fc.assert(fc.property(fc.nat(), (value) => value < 0))).toThrow(`{ seed: ${seed}, path: `);
  });
});
