import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { table, toTables } from './tables.ts';

const INHERITED = Object.getOwnPropertyNames(Object.prototype);

describe('table(entries)', () => {
  it('answers to its own names only', () => {
    const entries: Record<string, string> = table({ commune: 'Commune' });
    expect(entries.commune).toBe('Commune');
    expect(INHERITED.map((name) => entries[name])).toEqual(INHERITED.map(() => undefined));
    expect(INHERITED.filter((name) => name in entries)).toEqual([]);
  });
});

describe('toTables(json)', () => {
  it('answers to nothing that the file does not hold, however deep', () => {
    const file = toTables({ pays: { BJ: { nom: 'Bénin' } }, lots: [[{ a: null }, 'x', 1, null]] });
    const objects: Record<string, unknown>[] = [file, file.pays, file.pays.BJ, file.lots[0]?.[0] as never];
    for (const object of objects) for (const name of INHERITED) expect(object[name]).toBeUndefined();
  });

  it('keeps what the file holds, under any name', () => {
    const name = fc.oneof(fc.constantFrom(...INHERITED), fc.string());
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof({ depthSize: 'small' }, fc.constant(null), fc.string(), fc.integer(), tie('list'), tie('object')),
      list: fc.array(tie('json')),
      object: fc.dictionary(name, tie('json')),
    }));
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        expect(JSON.stringify(toTables(JSON.parse(text)))).toBe(text);
      }),
    );
  });
});
