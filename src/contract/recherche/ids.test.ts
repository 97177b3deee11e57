import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openIds, packIds } from './ids.ts';

describe('packIds(ids) and openIds(packed)', () => {
  it('should keep what tells ids apart', () => {
    const packed = packIds(['fr_8c9d838', 'fr_8c59df8', 'fr_b141d4a']);
    expect(packed).toEqual({ commun: 'fr_', longueur: 3, suite: '8c98c5b14' });
    expect(openIds(packed)('fr_b141d4a')).toBe(2);
    expect(openIds(packed)('fr_0000000')).toBeUndefined();
    expect(openIds(packed)('en_b141d4a')).toBeUndefined();
  });

  it('should give every id its rank', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{7}$/), { minLength: 1 });
    fc.assert(
      fc.property(ids, (hashes) => {
        const all = hashes.map((hash) => `fr_${hash}`);
        const rankOf = openIds(packIds(all));
        expect(all.map(rankOf)).toEqual(all.map((_, index) => index));
      }),
    );
  });
});
