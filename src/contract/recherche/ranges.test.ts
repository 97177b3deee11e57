import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRanges, findRanges } from './ranges.ts';

const cut = (keys: readonly string[], max: number) =>
  cutRanges(
    keys.map((cle) => ({ cle, poids: 1, valeur: cle })),
    max,
  );

describe('cutRanges(items, max) and findRanges(debuts, prefix)', () => {
  it('should cut by weight, keep a key whole, and begin each file by what tells it from the one before', () => {
    expect(cut(['balma', 'bamako', 'bamako', 'bamako', 'banikoara'], 1)).toEqual([
      { debut: '', valeurs: ['balma'] },
      { debut: 'bam', valeurs: ['bamako', 'bamako', 'bamako'] },
      { debut: 'ban', valeurs: ['banikoara'] },
    ]);
  });

  it('should find every key by any of its beginnings, and a whole key in one file', () => {
    const keys = fc.array(fc.stringMatching(/^[abc]{1,5}$/), { minLength: 1 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 4 }), (all, max) => {
        const ranges = cut(all, max);
        const debuts = ranges.map(({ debut }) => debut);
        for (const key of all) {
          for (let length = 1; length <= key.length; length++) {
            const found = findRanges(debuts, key.slice(0, length)).flatMap((index) => ranges[index]?.valeurs ?? []);
            expect(found).toContain(key);
          }
          const [only = -1] = findRanges(debuts, key, 1);
          expect(ranges[only]?.valeurs).toContain(key);
        }
      }),
    );
  });
});
