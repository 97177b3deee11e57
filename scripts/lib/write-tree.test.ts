import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTree } from './write-tree.ts';

describe('writeTree(folder, files)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tree-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('should write what changed, leave what did not, remove what is no longer listed', () => {
    writeTree(folder, [
      { path: 'a/one.txt', text: '1' },
      { path: 'two.txt', text: '2' },
    ]);
    writeFileSync(join(folder, 'stale.txt'), 'old');
    utimesSync(join(folder, 'two.txt'), 1, 1);
    const report = writeTree(folder, [
      { path: 'a/one.txt', text: 'changed' },
      { path: 'two.txt', text: '2' },
    ]);
    expect(report).toEqual({ written: 1, unchanged: 1, removed: 1 });
    expect(readFileSync(join(folder, 'a/one.txt'), 'utf8')).toBe('changed');
    expect(statSync(join(folder, 'two.txt')).mtimeMs).toBe(1000);
    expect(existsSync(join(folder, 'stale.txt'))).toBe(false);
  });
});
