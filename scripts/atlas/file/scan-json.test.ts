import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanJson } from './scan-json.ts';
import { offsetToPosition } from './text-position.ts';

describe('scanJson(text)', () => {
  it.each(['{"a": [1, -2.5e3, true, null, "é\\n\\u00e9"], "b": {}}', '[]', ' "texte" ', '0', '[[[[]]]]'])(
    'accepts %s',
    (text) => {
      expect(scanJson(text)).toEqual({ error: null, repeated: [] });
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
    expect(scanJson(text).error).toMatchObject({ offset, truncated: false });
  });

  it.each(['{', '{"a', '{"a"', '{"a":', '{"a": tr', '{"a": 12.', '[1,', '[{"a": "b\\'])(
    'sees that %j is cut short',
    (text) => {
      expect(scanJson(text).error).toMatchObject({ offset: text.length, truncated: true });
    },
  );

  it('tells where a key is repeated', () => {
    const { repeated } = scanJson('{"projets": [{"id": 1}, {"id": 1, "titre": "a", "\\u0069d": 2}]}');
    expect(repeated).toEqual([{ key: 'id', offset: 48, path: ['projets', 1] }]);
  });

  it('reads a deep document without recursion', () => {
    const text = '['.repeat(200_000) + ']'.repeat(200_000);
    expect(scanJson(text).error).toBeNull();
  });

  it('agrees with JSON.parse on any text', () => {
    const mutated = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', ']', ':', '\\', '0', 'x', '\n'))
      .map(([json, at, piece]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + piece + json.slice(cut + 1);
      });
    fc.assert(
      fc.property(mutated, (text) => {
        expect(scanJson(text).error === null).toBe(isJson(text));
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
