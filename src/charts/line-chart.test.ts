import { describe, expect, it } from 'vitest';
import { placeLine, tellChange } from './line-chart.ts';

const serie = (...valeurs: [number, number | null][]) => ({ nom: 'Pays', valeurs: new Map(valeurs) });

describe('placeLine(serie, frame)', () => {
  it('puts readings in order of time, higher when greater, inside the frame, and passes over what nobody gives', () => {
    const { points, d, base } = placeLine(serie([2020, 134], [2013, 146], [2017, null], [2019, 140]), {
      width: 200,
      height: 120,
    });
    expect(points.map(({ annee }) => annee)).toEqual([2013, 2019, 2020]);
    expect(points.map(({ y }) => y)).toEqual(points.map(({ y }) => y).toSorted((a, b) => a - b));
    for (const { x, y } of points) expect(x >= 0 && x <= 200 && y >= 0 && y <= base).toBe(true);
    expect(d).toBe(points.map(({ x, y }, rank) => `${rank === 0 ? 'M' : 'L'}${x} ${y}`).join(''));
  });
});

describe('the slope of a line', () => {
  const fall = (valeur: number) => {
    const { points } = placeLine(serie([2014, 100], [2020, valeur]), { width: 200, height: 120 });
    return (points[1]?.y ?? 0) - (points[0]?.y ?? 0);
  };
  it('should be four times as steep for four times the change, and fill the frame for a large one', () => {
    expect(fall(92)).toBeGreaterThan(3.5 * fall(98));
    expect(fall(50)).toBe(fall(20));
    expect(fall(92)).toBeLessThan(fall(50) / 5);
  });
});

describe('tellChange(serie)', () => {
  it.each([
    [serie([2014, 146], [2020, 134]), 'Pays : −8 % de 2014 à 2020'],
    [serie([2014, 1000], [2020, 1001]), 'Pays : stable de 2014 à 2020'],
    [serie([2014, 100], [2020, 130]), 'Pays : +30 % de 2014 à 2020'],
    [serie([2014, 100]), 'Pays'],
    [serie([2014, 0], [2020, 3]), 'Pays'],
  ])('%#', (given, expected) => {
    expect(tellChange(given).replaceAll('\u00a0', ' ')).toBe(expected);
  });
});
