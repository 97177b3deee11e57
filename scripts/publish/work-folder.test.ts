import { existsSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import { openWorkFolder } from './work-folder.ts';

describe('openWorkFolder(out, place)', () => {
  const folder = folderForEachTest('travail');
  let place: string;
  beforeEach(() => {
    place = folder('.build');
  });

  const DAYS_AGO = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
  const open = (name: string, published: boolean, date: Date | null): string => {
    const out = folder(name, 'dist');
    if (published) mkdirSync(out, { recursive: true });
    const work = openWorkFolder(out, place);
    writeFileSync(join(work, 'memoire'), '');
    if (date !== null) utimesSync(join(work, 'destination'), date, date);
    return work;
  };

  it('should keep what it holds for the next publication to the same place, and share it with no other', () => {
    const work = open('a', true, null);
    expect(openWorkFolder(folder('a', 'dist'), place)).toBe(work);
    expect(existsSync(join(work, 'memoire'))).toBe(true);
    expect(open('b', true, null)).not.toBe(work);
  });

  it('should let go of what was kept for a site that is no longer there, once its publication is surely over', () => {
    const gone = open('a', false, DAYS_AGO);
    const standing = open('b', true, DAYS_AGO);
    const current = open('c', false, null);
    open('d', true, null);
    expect([gone, standing, current].map((work) => existsSync(work))).toEqual([false, true, true]);
  });

  it('should refuse a link in its place', () => {
    symlinkSync(folder(), place);
    expect(() => openWorkFolder(folder('dist'), place)).toThrow(/lien symbolique/);
  });
});
