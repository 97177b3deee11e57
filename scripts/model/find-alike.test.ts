import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAlike } from './find-neighbours.ts';

const projet = (id: string, pays: string[], thematiques: string[], collectivites = [id]) => ({
  id,
  pays,
  thematiques,
  collectivites,
});
const alike = (...projets: ReturnType<typeof projet>[]) => Object.fromEntries(findAlike(projets, 2));

describe('findAlike(projets, count)', () => {
  it('should ask for a country and a theme in common', () =>
    expect(
      alike(
        projet('A', ['BJ'], ['eau']),
        projet('B', ['BJ'], ['eau']),
        projet('C', ['BJ'], ['sport']),
        projet('D', ['TG'], ['eau']),
      ),
    ).toEqual({ A: ['B'], B: ['A'] }));

  it('should put first those that share more, then those of others', () =>
    expect(
      alike(
        projet('A', ['BJ'], ['eau', 'sport'], ['x']),
        projet('B', ['BJ'], ['eau'], ['x']),
        projet('C', ['BJ'], ['eau'], ['y']),
        projet('D', ['BJ'], ['eau', 'sport'], ['x']),
      ).A,
    ).toEqual(['D', 'C']));

  it('should not depend on the order, nor name a project to itself', () => {
    const one = fc.record({
      id: fc.constantFrom(...'ABCDEFGH'),
      pays: fc.subarray(['BJ', 'TG']),
      thematiques: fc.subarray(['eau', 'sport']),
      collectivites: fc.subarray(['x', 'y']),
    });
    fc.assert(
      fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), fc.func(fc.nat()), (projets, key) => {
        const found = findAlike(projets, 3);
        expect(new Map([...found].sort())).toEqual(
          new Map(
            [
              ...findAlike(
                projets.toSorted((a, b) => key(a.id) - key(b.id)),
                3,
              ),
            ].sort(),
          ),
        );
        for (const [id, others] of found) expect(others).not.toContain(id);
      }),
    );
  });
});
