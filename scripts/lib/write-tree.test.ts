import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listForeign } from './marker.ts';
import { folderForEachTest } from './testing/temp-folder.ts';
import { writeTree } from './write-tree.ts';

describe('writeTree(folder, files)', () => {
  const folder = folderForEachTest('tree');

  it('should write what changed, leave what did not, remove what is no longer listed', () => {
    const first = [
      { path: 'a/one.txt', text: '1' },
      { path: 'two.txt', text: '2' },
    ];
    writeTree(folder(), first, 'essai');
    writeFileSync(folder('stale.txt'), 'old');
    utimesSync(folder('two.txt'), 1, 1);
    const second = [
      { path: 'a/one.txt', text: 'changed' },
      { path: 'two.txt', text: '2' },
    ];
    const report = writeTree(folder(), second, 'essai');
    expect(report).toEqual({ written: 1, unchanged: 1, removed: 1 });
    expect(readFileSync(folder('a/one.txt'), 'utf8')).toBe('changed');
    expect(statSync(folder('two.txt')).mtimeMs).toBe(1000);
    expect(existsSync(folder('stale.txt'))).toBe(false);
    expect(listForeign(folder())).toEqual([]);
  });

  it('should leave a folder of ours when it is cut short', () => {
    mkdirSync(folder('two.txt'));
    const files = [
      { path: 'one.txt', text: '1' },
      { path: 'two.txt', text: '2' },
    ];
    expect(() => writeTree(folder(), files, 'essai')).toThrow('EISDIR');
    expect(existsSync(folder('one.txt'))).toBe(true);
    expect(listForeign(folder())).toEqual([]);
  });
});
