import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelCooperation } from '../../contract/carte/label-cooperation.ts';
import { buildLists, fillEmpty, leadLists, rowOf } from '../../contract/carte/list-column.ts';
import { fromSlugKey, toSlugKey } from '../../contract/carte/slug-keys.ts';

describe('toSlugKey(nom, slug)', () => {
  it.each([
    ['Angers', 'angers-214900078', '214900078'],
    ['Côte d’Azur', 'cote-d-azur-1', '1'],
    ['Bamako', 'autre-chose', '/autre-chose'],
    ['Bamako', 'bamako', '/bamako'],
  ])('keeps what « %s » does not tell of %s: %s', (nom, slug, key) => {
    expect(toSlugKey(nom, slug)).toBe(key);
    expect(fromSlugKey(nom, key)).toBe(slug);
  });

  it('round-trips any name and slug', () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (nom, slug) => {
        expect(fromSlugKey(nom, toSlugKey(nom, slug))).toBe(slug);
      }),
    );
  });
});

describe('buildLists(rows, fill)', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat(5000), { maxLength: 4 }));

  it('gives the rows again as lists, each value once', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const lists = buildLists(values.length, (row, add) => {
          for (const value of [...(values[row] ?? []), ...(values[row] ?? [])]) add(value);
        });
        expect(values.map((_, row) => [...rowOf(lists, row)])).toEqual(values);
      }),
    );
  });
});

describe('leadLists(...parts)', () => {
  it('gives where each value leads, value by value and list by list, each once, and nothing for −1', () => {
    const rows = [[0, 1], [], [2, 0]];
    const lists = buildLists(rows.length, (row, add) => rows[row]?.forEach(add));
    const led = leadLists([lists, [7, 8, 7], [5, -1, 6]], [lists, [9, 7, -1]]);
    expect(rows.map((_, row) => [...rowOf(led, row)])).toEqual([[7, 5, 8, 9], [], [7, 6, 5, 9]]);
  });
});

describe('fillEmpty(lists, value)', () => {
  it('gives a value to the rows that have none, and leaves the others', () => {
    const rows = [[], [3, 1], []];
    const filled = fillEmpty(
      buildLists(rows.length, (row, add) => rows[row]?.forEach(add)),
      4,
    );
    expect(rows.map((_, row) => [...rowOf(filled, row)])).toEqual([[4], [3, 1], [4]]);
  });
});

describe('labelCooperation(collectivites, partenaires)', () => {
  it.each([
    [['Angers'], ['Bamako'], 'Angers – Bamako'],
    [['Angers', 'Nantes'], ['Bamako'], 'Angers, Nantes – Bamako'],
    [['Angers'], [], 'Angers'],
  ])('names both sides: %j, %j → « %s »', (french, foreign, label) => {
    expect(labelCooperation(french, foreign)).toBe(label);
  });

  it('counts names beyond three', () => {
    expect(labelCooperation(['A', 'B', 'C'], [])).toBe('A, B, C');
    expect(labelCooperation(['A', 'B', 'C', 'D', 'E'], [])).toBe('A, B et 3\u00a0autres');
  });
});
