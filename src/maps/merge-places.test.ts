import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dot, mergePlaces } from './merge-places.ts';

const APART = { francais: 5, etranger: 5, recherche: 5, programme: 5 };
const dot = (x: number, y: number, titre: string, poids = 1, marque: Dot['marque'] = 'etranger'): Dot => {
  return { xy: [x, y], marque, poids, titres: [titre] };
};

describe('mergePlaces(places, distances)', () => {
  it('adds the weights and the titles of places that touch, at the place of the heaviest', () => {
    const { dots } = mergePlaces([dot(0, 0, 'Kati'), dot(1, 1, 'Bamako', 3)], APART);
    expect(dots).toEqual([{ xy: [1, 1], marque: 'etranger', poids: 4, titres: ['Bamako', 'Kati'] }]);
  });

  it('should not merge a French place with a foreign one', () => {
    expect(mergePlaces([dot(0, 0, 'Nice', 1, 'francais'), dot(0, 0, 'Menton')], APART).dots).toHaveLength(2);
  });

  it('names a place once', () => {
    expect(mergePlaces([dot(0, 0, 'Lyon'), dot(0, 0, 'Lyon')], APART).dots[0]?.titres).toEqual(['Lyon']);
    const same = [dot(0, 0, 'Département de la Loire-Atlantique'), dot(0, 0, 'Nantes Métropole'), dot(0, 0, 'Nantes')];
    expect(mergePlaces(same, APART).dots[0]?.titres[0]).toBe('Nantes');
  });

  const places = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
      titre: fc.string({ maxLength: 3 }),
      poids: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 40 },
  );

  it('keeps the total weight, and no two dots touch', () => {
    fc.assert(
      fc.property(places, (list) => {
        const input = list.map(({ x, y, titre, poids }) => dot(x, y, titre, poids));
        const { dots } = mergePlaces(input, APART);
        const sum = (all: readonly Dot[]) => all.reduce((total, { poids }) => total + poids, 0);
        expect(sum(dots)).toBe(sum(input));
        for (const a of dots)
          for (const b of dots)
            if (a !== b) expect(Math.hypot(a.xy[0] - b.xy[0], a.xy[1] - b.xy[1])).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('gives the same dots whatever the order', () => {
    fc.assert(
      fc.property(places, (list) => {
        const input = list.map(({ x, y, titre, poids }) => dot(x, y, titre, poids));
        const places = (all: readonly Dot[]) => all.map(({ xy, poids }) => [xy, poids]);
        expect(places(mergePlaces(input.toReversed(), APART).dots)).toEqual(places(mergePlaces(input, APART).dots));
      }),
    );
  });
});
