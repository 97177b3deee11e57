import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listForeign } from './marker.ts';
import { writeTree } from './write-tree.ts';

describe('writeTree(folder, files)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tree-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('should write what changed, leave what did not, remove what is no longer listed', () => {
    const first = [
      { path: 'a/one.txt', text: '1' },
      { path: 'two.txt', text: '2' },
    ];
    writeTree(folder, first, 'essai');
    writeFileSync(join(folder, 'stale.txt'), 'old');
    utimesSync(join(folder, 'two.txt'), 1, 1);
    const second = [
      { path: 'a/one.txt', text: 'changed' },
      { path: 'two.txt', text: '2' },
    ];
    const report = writeTree(folder, second, 'essai');
    expect(report).toEqual({ written: 1, unchanged: 1, removed: 1 });
    expect(readFileSync(join(folder, 'a/one.txt'), 'utf8')).toBe('changed');
    expect(statSync(join(folder, 'two.txt')).mtimeMs).toBe(1000);
    expect(existsSync(join(folder, 'stale.txt'))).toBe(false);
    expect(listForeign(folder)).toEqual([]);
  });

  it('should leave a folder of ours when it is cut short', () => {
    mkdirSync(join(folder, 'two.txt'));
    const files = [
      { path: 'one.txt', text: '1' },
      { path: 'two.txt', text: '2' },
    ];
    expect(() => writeTree(folder, files, 'essai')).toThrow('EISDIR');
    expect(existsSync(join(folder, 'one.txt'))).toBe(true);
    expect(listForeign(folder)).toEqual([]);
  });
});
