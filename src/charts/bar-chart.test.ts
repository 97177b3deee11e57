import { describe, expect, it } from 'vitest';
import { placeBars } from './bar-chart.ts';

describe('placeBars(bars)', () => {
  it('should make lengths proportional to the figures, from zero', () => {
    const { bars, height } = placeBars([
      { libelle: 'A', valeur: 10 },
      { libelle: 'B', valeur: 5 },
      { libelle: 'C', valeur: 0 },
    ]);
    expect(bars.map(({ width }) => width / (bars[0]?.width ?? 1))).toEqual([1, 0.5, 0]);
    expect(bars.every(({ y, height: h }) => y >= 0 && y + h <= height)).toBe(true);
  });
});
