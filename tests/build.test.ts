import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../scripts/dev/bench/workspace.ts';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';
import { emptyGuideCounts } from '../scripts/guide/count-sections.ts';
import { writeMarker } from '../scripts/lib/marker.ts';
import { folderForEachTest } from '../scripts/lib/testing/temp-folder.ts';
import { PUBLICATION, writePublication } from '../scripts/publish/publication.ts';
import { emptyCounts } from '../src/import/atlas/counts.ts';
import { CONTENT_FOLDER } from '../src/load/content-folder.ts';
import { runCommand } from './run-command.ts';

/** Inputs that cannot be read: nothing may be written. */
const FATAL = ['pas-du-json', 'json-tronque', 'windows-1252', 'export-vide'];

const golden = (name: string): string => {
  const folder = join('tests/golden/atlas', name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('export.'));
  if (file === undefined) throw new Error(`${folder} has no export`);
  return join(folder, file);
};

describe('npm run build', () => {
  const folder = folderForEachTest('build');

  it.each(FATAL)('should write nothing and leave the site as it is when the export is %s', (name) => {
    const out = placeSite();
    writeMarker(out, 'essai');
    const content = folder('content');
    const where = ['--out', out, '--content', content];
    const { status, stderr } = runCommand(['scripts/build.ts', '--atlas', golden(name), ...where]);
    expect(status).toBe(1);
    expect(stderr).toContain('Publication arrêtée');
    expect(readdirSync(folder())).toEqual(['dist']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('le site en place');
  });

  const placeSite = (): string => {
    const out = folder('dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'le site en place');
    return out;
  };
  const EXPORT = 'data/atlas/atlas.json';
  /** A publication of a thousand projects, most of which the embedded export does not have. */
  const placePublication = (site: string): void => {
    const { export: atlas } = JSON.parse(readFileSync(EXPORT, 'utf8'));
    const thousand = { received: 1000, published: 1000, flagged: 0, setAside: 0, merged: 0 };
    writePublication(site, {
      atlas: { ...atlas, source: 'une autre source' },
      jour: '2026-11-28',
      base: '/',
      site: 'https://exemple.fr',
      vigilances: [],
      champs: {},
      fiches: {},
      anciennes: [],
      pages: [],
      publications: [],
      comptes: { atlas: { ...emptyCounts(), projets: thousand }, guide: emptyGuideCounts() },
    });
  };

  it.each([
    ['in the site in place', (out: string) => ['--out', out]],
    ['in another site', (out: string) => ['--out', `${out}-neuf`, '--precedent', out]],
    ['in its own file', (out: string) => ['--out', `${out}-neuf`, '--precedent', join(out, PUBLICATION)]],
  ])('should stop on a sharp drop since the last publication, whatever its source, found %s', (_, options) => {
    const out = placeSite();
    placePublication(out);
    writeMarker(out, 'essai');
    const { status, stderr } = runCommand(['scripts/build.ts', ...options(out)]);
    expect(stderr).toMatch(/projets : baisse de 30.% au plus attendue, de 1000 à \d+ fiches trouvée/);
    expect(stderr).toContain('--accepter-la-baisse');
    expect(status).toBe(1);
    expect(readdirSync(folder())).toEqual(['dist']);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('le site en place');
  });

  it('should go on after a sharp drop that is accepted', async () => {
    const out = placeSite();
    placePublication(out);
    writeMarker(out, 'essai');
    const child = spawn(process.execPath, ['scripts/build.ts', '--out', out, '--accepter-la-baisse']);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += data;
        // The content is written: nothing compares any more. The pages are of no use here.
        if (said.includes('Contenu :')) child.kill('SIGTERM');
      });
    await once(child, 'exit');
    expect(said).toMatch(/^Contenu : \d+ fichiers/m);
    expect(said).not.toContain('Publication arrêtée');
  });

  it('should refuse a previous publication that is named and cannot be read', () => {
    const out = placeSite();
    placePublication(out);
    writeFileSync(join(out, PUBLICATION), '{ "format": 1, "atl');
    for (const named of [out, folder(), folder('absent.json')]) {
      const { status, stderr } = runCommand(['scripts/build.ts', '--out', `${out}-neuf`, '--precedent', named]);
      expect({ named, status, said: /^--precedent : /.test(stderr) }).toEqual({ named, status: 2, said: true });
    }
  });

  it('should leave alone a folder that no build wrote, with its siblings', () => {
    const out = placeSite();
    for (const name of ['dist.old', 'dist.next']) mkdirSync(folder(name, 'photos'), { recursive: true });
    const { status, stderr } = runCommand(['scripts/build.ts', '--out', out]);
    expect(status).toBe(2);
    expect(stderr).toContain('rien ne dit qu’une publication l’a écrit');
    expect(readdirSync(folder())).toEqual(['dist', 'dist.next', 'dist.old']);
    expect(readdirSync(out)).toEqual(['index.html']);
  });

  it('should refuse to empty a folder for the content, by either command', () => {
    const out = placeSite();
    const wanted = ['--content', out];
    for (const [script, args] of [
      ['scripts/build-content.ts', wanted],
      ['scripts/build.ts', [...wanted, '--out', folder('neuf')]],
    ] as const) {
      const { status, stderr } = runCommand([script, ...args]);
      expect({ script, status, said: stderr.startsWith('--content : ') }).toEqual({ script, status: 2, said: true });
    }
    expect(readdirSync(out)).toEqual(['index.html']);
  });
});

describe('npm run build, with a page that fails a check', () => {
  const folder = folderForEachTest('build');

  it('should publish nothing, leave the site as it is, and say which page', () => {
    const copy = folder('copy');
    createWorkspace(resolve('.'), copy, { warm: true, smallFrance: true });
    writeFileSync(
      join(copy, 'src/pages/essai.astro'),
      `---
import Page from '../layouts/Page.astro';
---
<Page titre="Page d’essai" description="Une page d’essai." fil={[]}><h1>Essai</h1><a href="/page-absente/">Absente</a></Page>
`,
    );
    putEdition(folder('guide'), sampleEdition());
    const out = folder('dist');
    mkdirSync(out);
    writeFileSync(join(out, 'index.html'), 'le site en place');
    writeMarker(out, 'essai');
    const inputs = ['--atlas', resolve(golden('conforme')), '--guide', folder('guide')];
    const { status, stdout, stderr } = runCommand(['scripts/build.ts', ...inputs, '--out', out], { cwd: copy });
    expect(stdout).toContain('/page-absente/');
    expect(stdout).toMatch(/^1 erreur\(s\)/m);
    expect(stderr).toContain('Publication arrêtée (scripts/check-site.ts)');
    expect(status).toBe(1);
    expect(readdirSync(folder()).sort()).toEqual(['copy', 'dist', 'guide']);
    expect(readdirSync(out)).not.toContain('404.html');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('le site en place');
  });
});

describe('every command', () => {
  const COMMANDS = [
    ['scripts/build.ts', '--atlas'],
    ['scripts/build-content.ts', '--guide'],
    ['scripts/build-pages.ts', '--content'],
    ['scripts/build-search.ts', '--content'],
    ['scripts/check-atlas.ts', undefined],
    ['scripts/check-guide.ts', undefined],
    ['scripts/check-site.ts', '--dist'],
    ['scripts/check-spelling.ts', '--dist'],
    ['scripts/import-guide.ts', undefined],
    ['scripts/serve.ts', '--dist'],
    ['scripts/bench.ts', '--leaflet'],
    ['scripts/generate-atlas.ts', '--seed'],
  ] as const;

  const answer = (script: string, args: string[]) => {
    const { status, stdout, stderr } = runCommand([script, ...args]);
    return {
      script,
      status,
      stdout,
      french: /attendue?s?|inconnue|introuvable/.test(stderr),
      stack: /^\s+at /m.test(stderr),
    };
  };

  it.each(COMMANDS)('%s should answer in French, with the status 2, to what it does not know', (script, option) => {
    const expected = { script, status: 2, stdout: '', french: true, stack: false };
    expect(answer(script, ['--nimporte'])).toEqual(expected);
    expect(answer(script, option === undefined ? ['absent'] : [option, 'absent'])).toEqual(expected);
  });
});

describe('npm run content', () => {
  const folder = folderForEachTest('content');

  const build = (...args: string[]) => {
    const { status, stdout, stderr } = runCommand(['scripts/build-content.ts', '--content', folder(), ...args]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  };
  const snapshot = () =>
    new Map(
      readdirSync(folder(), { recursive: true, withFileTypes: true })
        // The marker, written at each run, is no content.
        .filter((entry) => entry.isFile() && entry.name !== '.correspondances.json')
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path, { text: readFileSync(path, 'utf8'), written: statSync(path).mtimeMs }]),
    );

  it('should give the same bytes for the same input, write nothing twice, remove what is stale', () => {
    build();
    const first = snapshot();
    expect(first.size).toBeGreaterThan(300);
    // A page of an earlier edition.
    writeFileSync(folder('pays', 'atlantide.mdx'), '---\n---\n');
    writeMarker(folder(), 'essai');
    expect(build()).toContain(`(0 écrits, ${first.size} inchangés, 1 retirés)`);
    expect(snapshot()).toEqual(first);
  });

  const readContacts = (content: string): { nom: string | null; courriel: string | null; nominatif: boolean }[] =>
    JSON.parse(readFileSync(join(content, 'contacts.json'), 'utf8'));

  it('should publish only functional contacts when asked, in any file that pages, vCards and tools are made from', () => {
    const people = readContacts(CONTENT_FOLDER).filter(({ nominatif }) => nominatif);
    expect(people.length).toBeGreaterThan(0);
    build('--contacts', 'fonctionnels');
    const contacts = readContacts(folder());
    expect(contacts.length).toBeGreaterThan(0);
    expect(contacts.filter(({ nom, nominatif }) => nom !== null || nominatif)).toEqual([]);
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
    for (const [collection, source] of [
      ['thematiques', 'thematiques'],
      ['programmes', 'programmes'],
      ['guide', 'parties'],
      ['appels', 'appels'],
    ] as const) {
      const pages = readdirSync(join(CONTENT_FOLDER, collection)).map((name) => name.replace('.mdx', ''));
      expect(pages).toEqual(readdirSync(join('data/guide', source)).map((name) => name.replace('.md', '')));
    }
    expect(readdirSync(join(CONTENT_FOLDER, 'pays')).length).toBeGreaterThanOrEqual(
      readdirSync('data/guide/pays').length,
    );
    expect(existsSync(join(CONTENT_FOLDER, 'pays', 'benin.mdx'))).toBe(true);
  });
});
