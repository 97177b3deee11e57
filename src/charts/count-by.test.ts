import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBy, groupYears, sortCounts } from './count-by.ts';

describe('countBy(records, keysOf)', () => {
  it('should count a record once under each of its keys, and apart when it has none', () => {
    const { counts, sans, connus } = countBy([['a', 'b'], ['a', 'a'], []], (keys) => keys);
    expect([...counts]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect({ sans, connus }).toEqual({ sans: 1, connus: 2 });
  });

  it('should lose no record', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c'))), (records) => {
        const { sans, connus } = countBy(records, (keys) => keys);
        expect(sans + connus).toBe(records.length);
      }),
    );
  });
});

describe('sortCounts(counts, nameOf)', () => {
  it('should put the most numerous first, then go by name', () => {
    const counts = new Map([
      ['é', 1],
      ['z', 3],
      ['a', 1],
    ]);
    expect(sortCounts(counts, (key) => key).map(([key]) => key)).toEqual(['z', 'a', 'é']);
  });
});

describe('groupYears(counts)', () => {
  it.each([
    [[], []],
    [[2020], ['2020']],
    [
      [2018, 2020],
      ['2018', '2019', '2020'],
    ],
    [
      [2004, 2023],
      ['2000–2004', '2005–2009', '2010–2014', '2015–2019', '2020–2024'],
    ],
  ])('%j', (years, names) => {
    expect(groupYears(new Map(years.map((year) => [year, 1]))).map(({ nom }) => nom)).toEqual(names);
  });

  it('should keep every count, on few lines', () => {
    const years = fc.dictionary(fc.integer({ min: 1900, max: 2100 }).map(String), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(years, (dictionary) => {
        const counts = new Map(Object.entries(dictionary).map(([annee, count]) => [Number(annee), count]));
        const groups = groupYears(counts);
        const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
        expect(sum(groups.map(({ nombre }) => nombre))).toBe(sum(counts.values()));
        expect(groups.length).toBeLessThanOrEqual(18);
      }),
    );
  });
});
