import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureSearch, summarise } from './measure-search.ts';

describe('summarise(runs)', () => {
  it('should keep the middle, the worst and the query that weighs most', () => {
    const runs = [
      { requete: 'eau', octets: 90_000, requetes: 9, calcul: 120, delai: 2100 },
      { requete: 'PACA', octets: 140_000, requetes: 14, calcul: 60, delai: 2600 },
      { requete: 'Angers', octets: 100_000, requetes: 11, calcul: 80, delai: 1900 },
    ];
    expect(summarise(runs)).toEqual({
      octetsMedian: 100_000,
      octetsMaximum: 140_000,
      requetesMaximum: 14,
      calculMedian: 80,
      calculMaximum: 120,
      delaiMedian: 2100,
      delaiMaximum: 2600,
    });
  });
});

describe('measureSearch(dist)', () => {
  it('should give null for a site without a search', async () =>
    expect(await measureSearch(join(tmpdir(), 'absent'))).toBeNull());
});
