import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putEdition, sampleEdition } from '../scripts/dev/fuzz/samples/full-edition.ts';
import { saveSealed } from '../scripts/lib/kept-bytes.ts';
import { listFiles } from '../scripts/lib/list-files.ts';
import { bundleRecherche } from '../scripts/publish/press/bundle-recherche.ts';
import { renderFrameRules } from '../scripts/publish/press/frame-rules.ts';
import { keepBundle, plainEnv } from '../scripts/publish/press/keep-bundle.ts';
import type { Memory } from '../scripts/publish/press/memory.ts';
import { closeDocument } from '../scripts/publish/press/page-file.ts';
import { joinParts, pagesOf, sealPart } from '../scripts/publish/press/parts.ts';
import { pressSite } from '../scripts/publish/press/press.ts';
import { addPrecisions, readTexts, tellPagesApart } from '../scripts/publish/press/tell-pages-apart.ts';
import { CONTENT_FOLDER } from '../src/load/content-folder.ts';
import { runCommand } from './run-command.ts';

const BASE = '/atlas/';
const SITE = 'https://exemple.fr';

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status, stderr } = runCommand(args, { env: { ...plainEnv(), ...env } });
  if (status !== 0) throw new Error(stderr);
}

const readTree = (folder: string): Map<string, Buffer> =>
  new Map(listFiles(folder).map((file) => [file, readFileSync(join(folder, file))]));

/** What `astro build` wrote, finished as the press finishes pages when it writes them. */
function finish(tree: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const pages = [...tree].filter(([file]) => file.endsWith('.html'));
  const html = new Map(pages.map(([file, bytes]) => [file, closeDocument(`${bytes}`)]));
  const precisions = tellPagesApart(new Map([...html].map(([file, text]) => [file, readTexts(text)])));
  const roots = new Set([...tree.keys()].map((file) => file.replace(/\/.*/, '/')));
  const text = (file: string): string => {
    const page = html.get(file) ?? '';
    return addPrecisions(page, readTexts(page), precisions.get(file) ?? {});
  };
  return new Map(
    [...tree].map(([file, bytes]) => {
      if (file === '_headers') return [file, Buffer.from(`${bytes}${renderFrameRules([...roots])}`)];
      return [file, html.has(file) ? Buffer.from(text(file)) : bytes];
    }),
  );
}

describe('the press beside astro build, on the embedded edition under a base path', () => {
  let folder: string;
  let bundle: string;
  let pressed: Map<string, Buffer>;
  let built: Map<string, Buffer>;
  let memory: Memory;
  beforeAll(async () => {
    mkdirSync('.build', { recursive: true });
    // In the project: Astro finds its packages from there.
    folder = mkdtempSync(resolve('.build/essai-'));
    const content = resolve(CONTENT_FOLDER);
    // Made here and now: under a test runner, whose environment must not show.
    bundle = await keepBundle(join(folder, 'gabarits'), folder, { base: BASE, site: SITE });
    const out = join(folder, 'press');
    mkdirSync(out);
    const drawn = { bundle, content, out, standing: out, memory: null, others: /^$/, base: BASE, site: SITE };
    ({ memory } = await pressSite(drawn));
    run(['node_modules/astro/bin/astro.mjs', 'build', '--force', '--silent'], {
      SITE_CONTENT: content,
      SITE_ROOT: folder,
      SITE_BASE: BASE,
      SITE_URL: SITE,
      SITE_OUT: join(folder, 'astro'),
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
    });
    pressed = readTree(join(folder, 'press'));
    built = finish(readTree(join(folder, 'astro')));
    // Astro does not make the files that the search page runs.
    for (const [name, code] of await bundleRecherche(BASE)) built.set(`recherche/${name}`, Buffer.from(code));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('should write the same files', () => {
    expect(built.size).toBeGreaterThan(500);
    expect([...pressed.keys()].sort()).toEqual([...built.keys()].sort());
  });

  it('should not draw a page again for the lists of what it only names', () => {
    const asking = (page: RegExp, asked: RegExp) =>
      Object.entries(memory.pages).flatMap(([file, { lit }]) =>
        page.test(file) && lit.some((rank) => asked.test(memory.questions[rank]?.question ?? '')) ? [file] : [],
      );
    const lists = /^(?:thematiques|collectivites)\/a-part /;
    expect(asking(/^collectivites\/[^/]+\/index\.html$/, /^thematiques\/a-part /)).toEqual([]);
    expect(asking(/^pays\/[^/]+\/[^/]+\/index\.html$/, /^collectivites\/a-part /)).toEqual([]);
    expect(asking(/^thematiques\/[^/]+\/(?:cooperations|projets|pays)\//, lists)).toEqual([]);
    expect(asking(/^thematiques\/[^/]+\/index\.html$/, lists).length).toBeGreaterThan(5);
  });

  it('should draw the same site in three shares, and draw again only what is lost or damaged on the way', async () => {
    // Shares are of any pages: few of every kind.
    putEdition(join(folder, 'guide'), sampleEdition());
    const inputs = ['--atlas', 'tests/golden/atlas/conforme/export.json', '--guide', join(folder, 'guide')];
    const content = join(folder, 'content');
    run(['scripts/build-content.ts', ...inputs, '--content', content]);
    const options = { bundle, content, others: /^$/, base: BASE, site: SITE };
    const alone = join(folder, 'seule');
    mkdirSync(alone);
    await pressSite({ ...options, out: alone, standing: alone, memory: null });
    const pressed = readTree(alone);
    const shares = join(folder, 'parts');
    let drawnApart = 0;
    for (const rank of [1, 2, 3]) {
      const share = join(shares, `${rank}`);
      const third = { out: pagesOf(share), standing: '', memory: null, part: { rank, of: 3 } };
      mkdirSync(third.out, { recursive: true });
      const { drawn, memory } = await pressSite({ ...options, ...third });
      sealPart(share, memory);
      expect(drawn).toBeGreaterThan(100);
      drawnApart += drawn;
    }
    const join3 = async (name: string) => {
      const out = join(folder, name);
      mkdirSync(out);
      const memory = `${out}.memoire`;
      saveSealed(memory, joinParts(shares, out));
      const { drawn, paths } = await pressSite({ ...options, out, standing: out, memory });
      return { drawn, paths, tree: readTree(out) };
    };
    const whole = await join3('reunies');
    expect({ drawn: whole.drawn, paths: whole.paths }).toEqual({ drawn: 0, paths: drawnApart });
    expect([...whole.tree].filter(([file, bytes]) => !pressed.get(file)?.equals(bytes)).map(([file]) => file)).toEqual(
      [],
    );
    expect(whole.tree.size).toBe(pressed.size);
    const [lost = '', damaged = ''] = listFiles(pagesOf(join(shares, '2'))).filter((file) => file.endsWith('.html'));
    rmSync(join(pagesOf(join(shares, '2')), lost));
    writeFileSync(join(pagesOf(join(shares, '2')), damaged), '<p>autre chose');
    const mended = await join3('reparees');
    expect(mended.drawn).toBe(2);
    expect(mended.tree).toEqual(whole.tree);
  });

  it('should write the same bytes', () => {
    const differing = [...built].filter(([file, bytes]) => !pressed.get(file)?.equals(bytes)).map(([file]) => file);
    expect(differing).toEqual([]);
  });
});
