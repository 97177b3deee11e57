// What a script that publishes reads: the exit status of the checks, by the entry that npm runs.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, GOOD_SITE, renderPage } from '../scripts/checks/testing/mini-site.ts';
import { folderForEachTest } from '../scripts/lib/testing/temp-folder.ts';
import { runCommand } from './run-command.ts';

const folder = folderForEachTest('exit');

const write = (files: Files) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(folder(path)), { recursive: true });
    writeFileSync(folder(path), text);
  }
};

describe('npm run check:atlas', () => {
  const REPORT = 'rapport.json';
  const check = (file: string) => runCommand(['scripts/check-atlas.ts', file, '--json', folder(REPORT)]);
  /** The embedded export without the title of some of its projects. */
  const withoutTitles = (isBad: (index: number) => boolean): string => {
    const atlas = JSON.parse(readFileSync('data/atlas/atlas.json', 'utf8'));
    for (const [index, projet] of atlas.projets.entries()) if (isBad(index)) delete projet.titre;
    write({ 'export.json': JSON.stringify(atlas) });
    return folder('export.json');
  };

  it.each(['conforme', 'champ-inconnu'])('should be 0 when everything is published: %s', (name) => {
    const { status, said } = check(`tests/golden/atlas/${name}/export.json`);
    expect(said).toContain('Rapport complet');
    expect(status).toBe(0);
  });

  it('should be 1 for one record left out, all others published', () => {
    const { status, said } = check(withoutTitles((index) => index === 0));
    expect(said).not.toContain('seuil-');
    expect(status).toBe(1);
  });

  it('should be 1 above a threshold, and say so on the screen and in the report', () => {
    const { status, said } = check(withoutTitles((index) => index % 2 === 0));
    expect(said).toContain('seuil-laisses-de-cote');
    expect(readFileSync(folder(REPORT), 'utf8')).toContain('seuil-laisses-de-cote');
    expect(status).toBe(1);
  });

  it('should be 1 when the file cannot be read', () => {
    expect(check('tests/golden/atlas/pas-du-json/export.json').status).toBe(1);
  });

  it('should be 2 when the question makes no sense, and write nothing', () => {
    expect(check(folder('absent.json')).status).toBe(2);
    expect(existsSync(folder(REPORT))).toBe(false);
  });
});

describe('npm run check:site', () => {
  const check = (changes: Files, ...args: string[]) => {
    write({ ...GOOD_SITE, ...changes });
    const site = ['--dist', folder('dist'), '--base', '/atlas/', '--site', folder('site.json')];
    return runCommand(['scripts/check-site.ts', ...site, ...args]);
  };
  const BROKEN = { 'dist/pays/index.html': renderPage({ path: 'pays/', main: '<a href="absent/">Absent</a>' }) };

  it('should be 0 for a site without a fault', () => {
    expect(check({})).toMatchObject({ status: 0, said: expect.stringContaining('0 erreur(s)') });
  });

  it('should be 1 for a site with one error', () => {
    expect(check(BROKEN)).toMatchObject({ status: 1, said: expect.stringMatching(/^[1-9]\d* erreur\(s\)/m) });
  });

  it('should be 2 when the question makes no sense', () => {
    expect(check({}, '--nimporte').status).toBe(2);
  });
});

describe('npm run check:spelling', () => {
  const check = (main: string) => {
    write({ 'dist/index.html': `<html lang="fr"><main><p>${main}</p></main></html>` });
    return runCommand(['scripts/check-spelling.ts', '--dist', folder('dist')]);
  };

  it('should be 1 for one unknown word, and say which and where', () => {
    expect(check('Une page presqe juste.')).toMatchObject({
      status: 1,
      said: expect.stringContaining('presqe (1) : index.html « …Une page presqe juste.… »'),
    });
  });
});
