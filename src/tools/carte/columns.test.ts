import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontDecode, frontEncode } from '../../contract/carte/front-coding.ts';
import { joinNames, labelCooperation } from '../../contract/carte/label-cooperation.ts';
import { buildLists, fromDifferences, rowOf, toDifferences, toListColumn } from '../../contract/carte/list-column.ts';
import { fromSlugKey, toSlugKey } from '../../contract/carte/slug-keys.ts';

describe('frontEncode(texts)', () => {
  it('leaves out what each text repeats of the one before', () => {
    expect(frontEncode(['Eau', 'Eau potable', 'École'])).toEqual(['#Eau', '& potable', '#École']);
  });

  it('round-trips any texts, marks and backslashes included', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.constant('x'.repeat(100))));
    fc.assert(
      fc.property(texts, (values) => {
        expect(frontDecode(JSON.parse(JSON.stringify(frontEncode(values))))).toEqual(values.map((text) => text));
      }),
    );
  });

  it('needs nothing that JSON escapes', () => {
    const texts = Array.from({ length: 91 }, (_, count) => 'a'.repeat(count)).flatMap((text) => [
      `${text}b`,
      `${text}a`,
    ]);
    for (const coded of frontEncode(texts)) expect(JSON.stringify(coded)).toHaveLength(coded.length + 2);
  });
});

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

describe('toListColumn(rows)', () => {
  const rows = fc.array(fc.uniqueArray(fc.nat(5000), { maxLength: 4 }));

  it('round-trips through differences', () => {
    fc.assert(
      fc.property(rows, (values) => {
        const column = toListColumn(values);
        expect(fromDifferences(toDifferences(column))).toEqual(column);
      }),
    );
  });

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

describe('labelCooperation(collectivites, partenaires)', () => {
  it.each([
    [['Angers'], ['Bamako'], 'Angers – Bamako'],
    [['Angers', 'Nantes'], ['Bamako'], 'Angers, Nantes – Bamako'],
    [['Angers'], [], 'Angers'],
  ])('names both sides: %j, %j → « %s »', (french, foreign, label) => {
    expect(labelCooperation(french, foreign)).toBe(label);
  });

  it('counts names beyond three', () => {
    expect(joinNames(['A', 'B', 'C'])).toBe('A, B, C');
    expect(joinNames(['A', 'B', 'C', 'D', 'E'])).toBe('A, B et 3 autres');
  });
});
