// Compiles the templates, their styles and scripts, with Astro, into a folder that the press draws pages from:
// `node scripts/publish/press/make-bundle.ts FOLDER`. It reads no record: another export needs no other bundle.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import * as vite from 'vite';
import { ASSETS, ENTRY, TYPES } from './bundle-folder.ts';
import { bundleRecherche } from './bundle-recherche.ts';

const ENTRY_SOURCE = fileURLToPath(new URL('../../../src/load/open-site.ts', import.meta.url));
/** Astro names the compiled entry so, and a digest. */
const COMPILED_ENTRY = /^prerender-entry\..+\.mjs$/;

/**
 * Keeps what Astro throws away once it has drawn the pages, and gives it none to draw. `entrypointResolution`, the prerenderer
 * and the input of the environment « prerender » are what Astro offers to adapters that bring their own:
 * docs/decisions/2026-11-29-the-press.md.
 */
function keepModules(folder: string): AstroIntegration {
  let compiled = '';
  const plugin = {
    name: 'presse',
    configEnvironment: (name: string) =>
      name === 'prerender' ? { build: { rolldownOptions: { input: ENTRY_SOURCE } } } : undefined,
    configResolved: ({ environments }: { environments: Record<string, { build: { outDir: string } }> }) => {
      compiled = environments.prerender?.build.outDir ?? compiled;
    },
  };
  return {
    name: 'presse',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'presse',
          entrypointResolution: 'auto',
          adapterFeatures: { buildOutput: 'static' },
          supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
        }),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'presse',
          setup: () => joinModules(compiled, folder),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('the press draws the pages')),
        }),
    },
  };
}

/**
 * One file of all modules, packages included: each worker of the press loads it, in a quarter of the time that some 300 take.
 * What packages have in machine code stays in theirs.
 */
async function joinModules(compiled: string, folder: string): Promise<void> {
  const entry = readdirSync(compiled).find((name) => COMPILED_ENTRY.test(name));
  if (entry === undefined) throw new Error('Astro compiled no entry: see docs/decisions/2026-11-29-the-press.md');
  await vite.build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['satteri', 'sharp'] },
    build: {
      ssr: join(compiled, entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: ENTRY } },
    },
  });
}

const folder = resolve(process.argv[2] ?? '');
const root = join(folder, 'astro');
mkdirSync(root, { recursive: true });
process.env.SITE_ROOT = root;
process.env.SITE_OUT = join(folder, ASSETS);
await build({ integrations: [keepModules(folder)], logLevel: 'error', force: true });
const recherche = join(folder, ASSETS, 'recherche');
mkdirSync(recherche, { recursive: true });
for (const [name, code] of await bundleRecherche(process.env.SITE_BASE ?? '/'))
  writeFileSync(join(recherche, name), code);
cpSync(join(root, '.astro'), join(folder, TYPES), { recursive: true, filter: (file) => !file.endsWith('.json') });
rmSync(root, { recursive: true, force: true });
