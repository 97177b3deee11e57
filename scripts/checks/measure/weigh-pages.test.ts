import { describe, expect, it } from 'vitest';
import { computeEcoindex } from './weigh-pages.ts';

describe('computeEcoindex(elements, requests, kilobytes)', () => {
  it.each([
    [0, 0, 0, 100],
    [100, 100, 100, 72.02],
    [400, 5, 60, 79.99],
    [1e6, 1e6, 1e6, 0],
  ])('should give %d elements, %d requests, %d KB the score %d', (elements, requests, kilobytes, score) => {
    expect(computeEcoindex(elements, requests, kilobytes)).toBeCloseTo(score, 2);
  });
});
