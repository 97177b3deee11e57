import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetToPosition } from './parse-json.ts';
import { FICHES_MAX, PROFONDEUR_MAX, scanJson, VALEURS_FICHE_MAX, VALEURS_MAX } from './scan-json.ts';

const scan = (text: string) => scanJson(text, ['projets']);
/** The text of each record of a document with one section. */
function records(text: string) {
  return scan(text)
    .membres.get('projets')
    ?.items?.map(({ start, end }) => text.slice(start, end));
}

describe('scanJson(text, sections)', () => {
  it.each(['{"a": [1, -2.5e3, true, null, "é\\n\\u00e9"], "b": {}}', '[]', ' "texte" ', '0', '[[[[]]]]'])(
    'accepts %s',
    (text) => {
      expect(scan(text).error).toBeNull();
    },
  );

  it.each([
    ['{"a": 1,}', 8],
    ['[1, 2,]', 6],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['{"a": 01}', 6],
    ['{"a": NaN}', 6],
    ['{"a": 1} x', 9],
    ['{"a": "b\nc"}', 8],
    ['{"a": "\\x"}', 7],
    ['{"a": 1 "b": 2}', 8],
    ['bonjour', 0],
  ])('refuses %j at %d', (text, offset) => {
    expect(scan(text).error).toMatchObject({ offset, kind: 'syntax' });
  });

  it.each(['{', '{"a', '{"a"', '{"a":', '{"a": tr', '{"a": 12.', '[1,', '[{"a": "b\\'])(
    'sees that %j is cut short',
    (text) => {
      expect(scan(text).error).toMatchObject({ offset: text.length, kind: 'truncated' });
    },
  );

  it('tells where the records of a section stand', () => {
    expect(records('{"x": [1], "projets": [ {"id": "P-1"} , 12,[ ],"a" ]}')).toEqual([
      '{"id": "P-1"}',
      '12',
      '[ ]',
      '"a"',
    ]);
    expect(scan('{"x": [1]}').membres.get('x')).toMatchObject({ start: 6, end: 9, items: null });
    expect(scan(' [1]').root).toMatchObject({ start: 1, end: 4 });
  });

  it('tells which keys a record repeats, at any depth, and which the document', () => {
    const { membres } = scan('{"projets": [{"id": 1}, {"id": 1, "a": [{"b": 1, "b": 2}], "\\u0069d": 2}]}');
    expect(membres.get('projets')?.items?.map(({ repeated }) => repeated)).toEqual([
      undefined,
      { keys: ['b', 'id'], total: 2 },
    ]);
    expect(scan('{"a": 1, "projets": [], "a": {}}').repeated).toEqual({ key: 'a', offset: 24 });
  });

  it('names five repeated keys and counts the others', () => {
    const pairs = Array.from({ length: 900 }, (_, i) => `"k${i % 300}": 1`).join(', ');
    const [record] = scan(`{"projets": [{${pairs}}]}`).membres.get('projets')?.items ?? [];
    expect(record?.repeated).toEqual({ keys: ['k0', 'k1', 'k2', 'k3', 'k4'], total: 600 });
  });

  it.each([
    ['valeurs', `[${'0,'.repeat(VALEURS_FICHE_MAX)}0]`],
    ['valeurs', `{"a": [${'[0],'.repeat(VALEURS_FICHE_MAX)}0], "b": ["]", {"c": "\\"}"}, "\\\\"], "}]": "[{"}`],
    ['profond', '['.repeat(PROFONDEUR_MAX + 1) + ']'.repeat(PROFONDEUR_MAX + 1)],
    ['profond', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`],
  ])('gives up a record with too much of %s, and reads its neighbours', (trop, record) => {
    const text = `{"projets": [{"id": 1}, {"id": "P-2", "a": ${record}, "b": 1}, 3], "x": 1}`;
    const { error, membres } = scan(text);
    expect(error).toBeNull();
    expect(membres.get('projets')?.items?.map((item) => item.trop)).toEqual([undefined, trop, undefined]);
    expect(membres.get('projets')?.items?.[1]?.id).toBe('"P-2"');
    expect(records(text)).toEqual(['{"id": 1}', `{"id": "P-2", "a": ${record}, "b": 1}`, '3']);
    expect(membres.get('x')).toMatchObject({ items: null });
  });

  it('accepts a record at the limits', () => {
    const values = `[${'0,'.repeat(VALEURS_FICHE_MAX - 2)}0]`;
    const deep = '['.repeat(PROFONDEUR_MAX) + ']'.repeat(PROFONDEUR_MAX);
    const { membres } = scan(`{"projets": [${values}, ${deep}]}`);
    expect(membres.get('projets')?.items?.map(({ trop }) => trop)).toEqual([undefined, undefined]);
  });

  it('stops at the first record, value or section too many', () => {
    const many = (count: number, piece: string) => Array(count).fill(piece).join(',');
    const row = `[${many(VALEURS_FICHE_MAX - 1, '0')}]`;
    const rows = (count: number) => `{"projets": [${many(count, row)}]}`;
    expect(scan(`{"projets": [${many(FICHES_MAX, '0')}]}`).error).toBeNull();
    expect(scan(`{"projets": [${many(FICHES_MAX + 1, '0')}]}`).error).toMatchObject({ kind: 'excess' });
    expect(scan(rows(VALEURS_MAX / VALEURS_FICHE_MAX - 1)).error).toBeNull();
    expect(scan(rows(VALEURS_MAX / VALEURS_FICHE_MAX + 1)).error?.message).toMatchInlineSnapshot(
      `"4 000 000 valeurs au plus attendues, davantage trouvées"`,
    );
    expect(scan(`{${Array.from({ length: 2000 }, (_, i) => `"k${i}": 0`).join(',')}}`).error).toMatchObject({
      kind: 'excess',
    });
  });

  it.each(['[', '{"a":', '"', '1', ' ', '-', '1.', 'x', '\\', ',', '[0,', '{"a":1,"a":'])(
    'reads two million times %j without recursion',
    (piece) => expect(() => scan(piece.repeat(2_000_000 / piece.length))).not.toThrow(),
  );

  it('agrees with JSON.parse on any text', () => {
    const mutated = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', ':', '\\', '0', 'x', '\n', '.', 'e', '-', 'E+'),
      )
      .map(([json, at, piece]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + piece + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(mutated, (text) => {
        expect(scan(text).error === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts any section into the records that JSON.parse gives', () => {
    const section = fc.array(fc.jsonValue({ maxDepth: 4 }));
    fc.assert(
      fc.property(section, fc.nat(3), (projets, indent) => {
        const text = JSON.stringify({ a: 1, projets, b: [] }, null, indent);
        expect(records(text)?.map((record) => JSON.parse(record))).toEqual(JSON.parse(JSON.stringify(projets)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('offsetToPosition(text, offset)', () => {
  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 2],
  ])('offset %d -> line %d, column %d', (offset, line, column) => {
    expect(offsetToPosition('ab\ncd', offset)).toEqual({ line, column });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
