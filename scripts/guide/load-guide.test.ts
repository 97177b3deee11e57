import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnreadableInput } from '../lib/read-regular-file.ts';
import { folderForEachTest } from '../lib/testing/temp-folder.ts';
import { loadGuide } from './load-guide.ts';

const folder = folderForEachTest('guide');
beforeEach(() => {
  mkdirSync(folder('pays'));
  writeFileSync(folder('pays/gh.md'), 'Ghana');
});

/** Each path with its text, or with why it has none. */
function load(path = folder()): Record<string, string> {
  return Object.fromEntries(
    [...loadGuide(path)].map(([name, source]) => [
      name,
      typeof source === 'string' || source instanceof Uint8Array ? String(source) : `(${source.trouble})`,
    ]),
  );
}

describe('loadGuide(folder)', () => {
  it('reads every file, in the order of names, but the hidden ones and the traces of an import', () => {
    for (const name of ['a-relire', '.git', 'zones']) mkdirSync(folder(name));
    for (const name of ['lexique.yaml', '.DS_Store', 'a-relire/x.md', '.git/x.md', 'rapport-import.md', 'zones/a.md'])
      writeFileSync(folder(name), name);
    expect(Object.entries(load())).toEqual([
      ['lexique.yaml', 'lexique.yaml'],
      ['pays/gh.md', 'Ghana'],
      ['zones/a.md', 'zones/a.md'],
    ]);
  });

  it('follows no symbolic link, and names each with its target', () => {
    symlinkSync('gh.md', folder('pays/tg.md'));
    symlinkSync('/etc/passwd', folder('pays/passwd.md'));
    symlinkSync('..', folder('pays/boucle'));
    symlinkSync('boucle.md', folder('boucle.md'));
    symlinkSync('a\nb', folder('rompu.md'));
    expect(load()).toEqual({
      'boucle.md': '(fichier ordinaire attendu, lien symbolique vers « boucle.md » trouvé)',
      'pays/boucle': '(fichier ordinaire attendu, lien symbolique vers « .. » trouvé)',
      'pays/gh.md': 'Ghana',
      'pays/passwd.md': '(fichier ordinaire attendu, lien symbolique vers « /etc/passwd » trouvé)',
      'pays/tg.md': '(fichier ordinaire attendu, lien symbolique vers « gh.md » trouvé)',
      'rompu.md': '(fichier ordinaire attendu, lien symbolique vers « a‹U+000A›b » trouvé)',
    });
  });

  it('reads an edition through a link that leads to it', () => {
    const link = `${folder()}-lien`;
    symlinkSync(folder(), link);
    expect(load(link)).toEqual({ 'pays/gh.md': 'Ghana' });
    rmSync(link);
  });

  it('does not wait for a pipe', () => {
    execFileSync('mkfifo', [folder('pays/tube.md')]);
    expect(load()).toMatchObject({ 'pays/tube.md': '(fichier ordinaire attendu, tube (FIFO) trouvé)' });
  });

  it('does not read the whole of a file that is too long', () => {
    writeFileSync(folder('pays/long.md'), '');
    truncateSync(folder('pays/long.md'), 2 ** 40);
    expect(load()['pays/long.md']?.length).toBe(512 * 1024 + 1);
  });

  it.skipIf(process.getuid?.() === 0)('lists what it may not read', () => {
    mkdirSync(folder('zones'));
    chmodSync(folder('zones'), 0);
    chmodSync(folder('pays/gh.md'), 0);
    expect(load()).toEqual({ 'pays/gh.md': '(lecture interdite)', zones: '(lecture interdite)' });
  });

  it('keeps apart two names that are no UTF-8', () => {
    for (const byte of [0xfe, 0xff])
      writeFileSync(Buffer.concat([Buffer.from(`${folder()}/x`), Buffer.from([byte])]), '');
    expect(Object.keys(load())).toHaveLength(3);
  });

  it('does not go down for ever', () => {
    mkdirSync(folder(Array(300).fill('a').join('/')), { recursive: true });
    expect(load()).toMatchObject({ 'a/a/a/a/a/a/a/a': '(8 dossiers emboîtés au plus attendus)' });
  });

  it.each([
    ['absent', /absent\u00A0: aucun fichier ni dossier à cette adresse$/],
    ['pays/gh.md', /gh\.md\u00A0: dossier d’une édition attendu, fichier trouvé$/],
  ])('says in one line of French why it does not read %s', (name, message) => {
    expect(() => load(folder(name))).toThrow(UnreadableInput);
    expect(() => load(folder(name))).toThrow(message);
  });

  it('stops at a folder that holds far more than an edition', () => {
    for (let i = 0; i <= 5000; i++) writeFileSync(folder(`${i}.md`), '');
    expect(() => load()).toThrow(/édition du guide attendue \(5.000 fichiers et 64 Mo au plus\), davantage trouvé$/);
  });
});
