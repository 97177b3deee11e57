import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat, XY } from '../contract/maps/projections.ts';
import { cadreOf } from './cadre.ts';

const angers: LonLat = [-0.55, 47.47];

describe('cadreOf(points)', () => {
  it.each<[string, LonLat[], string]>([
    ['no point', [], 'monde'],
    ['a twin town in Germany', [angers, [8.05, 52.28]], 'europe'],
    ['a partner in Morocco', [angers, [-6.85, 34.02]], 'europe'],
    ['a partner in Mali', [angers, [-8, 12.65]], 'afrique'],
    [
      'a partner in Madagascar',
      [
        [55.45, -20.9],
        [47.5, -18.9],
      ],
      'afrique',
    ],
    ['a partner in China', [angers, [121.4, 37.5]], 'asie'],
    ['a partner in Cambodia', [angers, [104.9, 11.6]], 'asie'],
    ['a partner in Québec', [angers, [-71.2, 46.8]], 'atlantique'],
    ['partners in Brazil and Senegal', [angers, [-43.2, -22.9], [-17.4, 14.7]], 'atlantique'],
    [
      'a partner of Martinique in Haiti',
      [
        [-61, 14.6],
        [-72.3, 18.5],
      ],
      'caraibe',
    ],
    ['partners in Québec and China', [angers, [-71.2, 46.8], [121.4, 37.5]], 'monde'],
    ['a partner in Samoa', [angers, [-171.8, -13.8]], 'monde'],
  ])('takes the closest base that holds %s', (_, points, nom) => {
    expect(cadreOf(points).fond.nom).toBe(nom);
  });

  it('shows the whole world when there is nothing to show', () => {
    expect(cadreOf([]).viewBox).toEqual([0, 0, 960, 424]);
  });

  it('holds every point, stays inside the base, and is never a sliver', () => {
    const position = fc.tuple(fc.integer({ min: -168, max: 180 }), fc.integer({ min: -54, max: 75 }));
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), (points) => {
        const { fond, viewBox } = cadreOf(points);
        const [left, top, width, height] = viewBox;
        expect(left >= 0 && top >= 0 && left + width <= fond.largeur && top + height <= fond.hauteur).toBe(true);
        expect(width / height).toBeGreaterThanOrEqual(0.99);
        expect(width / height).toBeLessThanOrEqual(2.3);
        for (const [x, y] of points.map((point): XY => fond.project(point) ?? [-1, -1]))
          expect(x >= left && x <= left + width && y >= top && y <= top + height).toBe(true);
      }),
    );
  });
});
