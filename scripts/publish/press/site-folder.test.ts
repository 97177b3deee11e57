import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../lib/list-files.ts';
import { folderForEachTest } from '../../lib/testing/temp-folder.ts';
import { mirrorSite, mirrorSiteBeside, putBack, putFile, putFolder, removeFile } from './site-folder.ts';

const folder = folderForEachTest('miroir');
let site: string;
let next: string;
beforeEach(() => {
  [site, next] = [folder('site'), folder('next')];
  for (const [file, text] of Object.entries({ 'index.html': 'un', 'pays/benin/index.html': 'deux', 'a.js': 'trois' }))
    write(site, file, text);
});

function write(place: string, file: string, text: string): void {
  mkdirSync(dirname(join(place, file)), { recursive: true });
  writeFileSync(join(place, file), text);
}
const read = (place: string) =>
  Object.fromEntries(listFiles(place).map((file) => [file, readFileSync(join(place, file), 'utf8')]));
const YEARS_AGO = new Date('2020-01-01');
const dateOf = (place: string, file: string) => statSync(join(place, file)).mtimeMs;

describe('mirrorSite(site, folder)', () => {
  it('should hold what the site holds, whatever it held', () => {
    write(next, 'index.html', 'autre');
    write(next, 'vieux/page.html', 'reste');
    mirrorSite(site, next);
    expect(read(next)).toEqual(read(site));
    expect(readdirSync(next)).not.toContain('vieux');
  });

  it('should hold nothing where no site stands', () => {
    write(next, 'index.html', 'autre');
    mirrorSite(folder('absent'), next);
    expect(read(next)).toEqual({});
  });

  it('should do the same in a thread, and say why where it cannot', async () => {
    write(next, 'vieux/page.html', 'reste');
    await mirrorSiteBeside(site, next);
    expect(read(next)).toEqual(read(site));
    await expect(mirrorSiteBeside(site, join(site, 'index.html'))).rejects.toThrow(/EEXIST|ENOTDIR/);
  });

  it('should leave the site as it is, whatever becomes of the mirror', () => {
    const before = read(site);
    mirrorSite(site, next);
    putFile(next, 'index.html', 'autre');
    putFolder(next, 'pays', [['togo/index.html', 'quatre']]);
    removeFile(next, 'a.js');
    expect(read(next)).toEqual({ 'index.html': 'autre', 'pays/togo/index.html': 'quatre' });
    expect(read(site)).toEqual(before);
  });
});

describe('putFile(folder, file, content)', () => {
  it('should leave alone a file whose bytes are the same, date and all', () => {
    utimesSync(join(site, 'index.html'), YEARS_AGO, YEARS_AGO);
    mirrorSite(site, next);
    expect(putFile(next, 'index.html', 'un')).toBe(false);
    expect(dateOf(next, 'index.html')).toBe(YEARS_AGO.getTime());
    expect(putFile(next, 'index.html', 'UN')).toBe(true);
    expect(dateOf(next, 'index.html')).not.toBe(YEARS_AGO.getTime());
  });
});

describe('putBack(folder, file, content, site)', () => {
  it('should give back the file of the site when the bytes are its own', () => {
    utimesSync(join(site, 'index.html'), YEARS_AGO, YEARS_AGO);
    mirrorSite(site, next);
    putFile(next, 'index.html', 'pas encore');
    putBack(next, 'index.html', 'un', site);
    expect(dateOf(next, 'index.html')).toBe(YEARS_AGO.getTime());
    putBack(next, 'index.html', 'autre', site);
    expect(read(next)['index.html']).toBe('autre');
    expect(read(site)['index.html']).toBe('un');
  });
});

describe('removeFile(folder, file)', () => {
  it('should remove the folders that it leaves empty, and no other', () => {
    write(site, 'pays/togo/index.html', 'quatre');
    removeFile(site, 'pays/benin/index.html');
    expect(readdirSync(join(site, 'pays'))).toEqual(['togo']);
    removeFile(site, 'pays/togo/index.html');
    expect(readdirSync(site).sort()).toEqual(['a.js', 'index.html']);
  });
});
