import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { listFiles } from '../../lib/list-files.ts';
import { folderForEachTest } from '../../lib/testing/temp-folder.ts';
import { mirrorSite, putFiles } from './site-folder.ts';

const folder = folderForEachTest('mirror');

const write = (path: string, text: string) => {
  mkdirSync(dirname(folder(path)), { recursive: true });
  writeFileSync(folder(path), text);
};
const read = (path: string) => readFileSync(folder(path), 'utf8');

it('puts files in the next site, lets go of those that are no more, and leaves the site that stands as it is', () => {
  write('standing/api/v1/a.json', 'old');
  write('standing/api/v1/gone.json', 'x');
  write('standing/donnees/same.csv', 'same');
  write('standing/donnees/index.html', 'page');
  mirrorSite(folder('standing'), folder('next'));
  write('made/api/v1/a.json', 'new');
  write('made/donnees/same.csv', 'same');
  putFiles(folder('next'), ['api', 'donnees'], /^(?:api\/|donnees\/[^/]+\.csv$)/, folder('made'));
  expect(listFiles(folder('next')).sort()).toEqual(['api/v1/a.json', 'donnees/index.html', 'donnees/same.csv']);
  expect([read('next/api/v1/a.json'), read('standing/api/v1/a.json')]).toEqual(['new', 'old']);
  const file = (site: string) => statSync(folder(site, 'donnees/same.csv')).ino;
  expect(file('next')).toBe(file('standing'));
});
