import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Inputs that cannot be read: nothing may be written. */
const FATAL = ['pas-du-json', 'json-tronque', 'windows-1252', 'export-vide'];

const golden = (name: string): string => {
  const folder = join('tests/golden/atlas', name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('export.'));
  if (file === undefined) throw new Error(`${folder} has no export`);
  return join(folder, file);
};
const run = (script: string, args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

describe('npm run build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'build-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(FATAL)('should write nothing and leave the site as it is when the export is %s', (name) => {
    const out = join(folder, 'dist');
    const content = join(folder, 'content');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'le site en place');
    const { status, stderr } = run('scripts/build.ts', ['--atlas', golden(name), '--out', out, '--content', content]);
    expect(status).toBe(1);
    expect(stderr).toContain('Publication arrêtée');
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('le site en place');
  });
});

describe('npm run content', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const build = (...args: string[]) => {
    const { status, stdout, stderr } = run('scripts/build-content.ts', ['--content', folder, ...args]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  const snapshot = () =>
    new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, { text: readFileSync(path, 'utf8'), written: statSync(path).mtimeMs }]),
    );

  it('should give the same bytes for the same input, write nothing twice, remove what is stale', () => {
    build();
    const first = snapshot();
    expect(first.size).toBeGreaterThan(300);
    writeFileSync(join(folder, 'pays', 'atlantide.mdx'), '---\n---\n');
    expect(build()).toContain(`(0 écrits, ${first.size} inchangés, 1 retirés)`);
    expect(snapshot()).toEqual(first);
  });

  const readContacts = (): { nom: string | null; courriel: string | null; genre: string }[] =>
    JSON.parse(readFileSync(join(folder, 'contacts.json'), 'utf8'));

  it('should publish only functional contacts when asked, in any file that pages, vCards and tools are made from', () => {
    build();
    const people = readContacts().filter(({ genre }) => genre === 'nominatif');
    expect(people.length).toBeGreaterThan(0);
    build('--contacts', 'fonctionnels');
    const contacts = readContacts();
    expect(contacts.length).toBeGreaterThan(0);
    expect(contacts.filter(({ nom, genre }) => nom !== null || genre !== 'fonctionnel')).toEqual([]);
    // A desk may share its address with the person who sits there.
    const desks = new Set(contacts.map(({ courriel }) => courriel?.toLowerCase()));
    const addresses = people.flatMap(({ courriel }) => courriel?.toLowerCase() ?? []).filter((one) => !desks.has(one));
    const published = [...snapshot()].map(([path, { text }]) => ({ path, text: text.toLowerCase() }));
    for (const address of addresses)
      expect({
        address,
        files: published.filter(({ text }) => text.includes(address)).map(({ path }) => path),
      }).toEqual({
        address,
        files: [],
      });
  });

  it('should have a page for every country, theme and programme of the guide, and none for what does not exist', () => {
    build();
    for (const [collection, source] of [
      ['thematiques', 'thematiques'],
      ['programmes', 'programmes'],
      ['guide', 'parties'],
      ['appels', 'appels'],
    ] as const) {
      const pages = readdirSync(join(folder, collection)).map((name) => name.replace('.mdx', ''));
      expect(pages).toEqual(readdirSync(join('data/guide', source)).map((name) => name.replace('.md', '')));
    }
    expect(readdirSync(join(folder, 'pays')).length).toBeGreaterThanOrEqual(readdirSync('data/guide/pays').length);
    expect(existsSync(join(folder, 'pays', 'benin.mdx'))).toBe(true);
  });
});
