import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFiles } from '../../lib/list-files.ts';
import { mirrorSite, putFiles } from './site-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

it('puts files in the next site, lets go of those that are no more, and leaves the site that stands as it is', () => {
  write('standing/api/v1/a.json', 'old');
  write('standing/api/v1/gone.json', 'x');
  write('standing/donnees/same.csv', 'same');
  write('standing/donnees/index.html', 'page');
  mirrorSite(join(folder, 'standing'), join(folder, 'next'));
  write('made/api/v1/a.json', 'new');
  write('made/donnees/same.csv', 'same');
  putFiles(join(folder, 'next'), ['api', 'donnees'], /^(?:api\/|donnees\/[^/]+\.csv$)/, join(folder, 'made'));
  expect(listFiles(join(folder, 'next')).sort()).toEqual(['api/v1/a.json', 'donnees/index.html', 'donnees/same.csv']);
  expect([read('next/api/v1/a.json'), read('standing/api/v1/a.json')]).toEqual(['new', 'old']);
  const file = (site: string) => statSync(join(folder, site, 'donnees/same.csv')).ino;
  expect(file('next')).toBe(file('standing'));
});
