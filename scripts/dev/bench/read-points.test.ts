import { describe, expect, it } from 'vitest';
import { type ActionsFile, readPoints } from './read-points.ts';

const file: ActionsFile = {
  pays: { lon: [200, null], lat: [900, null] },
  thematiques: { slugs: ['eau', 'puits', 'jeunesse'], parents: [-1, 0, -1] },
  partenaires: { lon: [243, null, null], lat: [637, null, null], pays: [0, 0, 1] },
  cooperations: { partenaires: { n: [1, 2], v: [0, 1, 2] }, thematiques: { n: [1, 0], v: [1] } },
  projets: {
    partenaires: { n: [1, 0], v: [1] },
    thematiques: { n: [1, 1], v: [2, 0] },
    pays: { n: [1, 2], v: [0, 0, 1] },
  },
};

describe('readPoints(file)', () => {
  it('puts an action at its partners, else at their country, once each, with the theme that holds its own', () => {
    expect(readPoints(file)).toEqual({
      themes: ['eau', 'puits', 'jeunesse'],
      points: [
        [6.37, 2.43, [1, 0]],
        [9, 2, []],
        [9, 2, [2]],
        [9, 2, [0]],
      ],
    });
  });
});
