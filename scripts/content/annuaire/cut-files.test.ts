import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../../src/contract/annuaire/find-files.ts';
import { cutFiles, sortByKey } from './cut-files.ts';

const keys = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), maxLength: 5 }), { minLength: 1 });

describe('cutFiles(rows, limit)', () => {
  it('should hold every row once, no key in two files, no file over the limit but for a key of its own', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 5 }), (list, limit) => {
        const rows = sortByKey(list.map((key, place) => ({ key, ligne: { key, place } })));
        const files = cutFiles(rows, limit);
        expect(files.flatMap(({ lignes }) => lignes)).toEqual(rows.map(({ ligne }) => ligne));
        for (const [place, { start, lignes }] of files.entries()) {
          expect(lignes[0]?.key.startsWith(start)).toBe(true);
          // It parts the file from the one before, and is no longer than it takes.
          const before = files[place - 1]?.lignes.at(-1)?.key ?? '';
          if (place > 0) expect(before < start).toBe(true);
          expect(start.slice(0, -1) <= before).toBe(true);
          if (lignes.length > limit) expect(new Set(lignes.map(({ key }) => key)).size).toBe(1);
        }
      }),
    );
  });

  it('should put what begins alike where findFiles looks for it', () => {
    fc.assert(
      fc.property(keys, keys, (list, prefixes) => {
        const rows = sortByKey(list.map((key) => ({ key, ligne: key })));
        const files = cutFiles(rows, 3);
        const starts = files.map(({ start }) => start);
        for (const prefix of prefixes) {
          const read = new Set(findFiles(starts, prefix).flatMap((place) => files[place]?.lignes ?? []));
          for (const key of list) if (key.startsWith(prefix)) expect(read).toContain(key);
        }
      }),
    );
  });
});
