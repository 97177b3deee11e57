// Compiles the templates, their styles and scripts, with Astro, into a folder that the press draws pages from:
// `node scripts/publish/press/make-bundle.ts FOLDER`. It reads no record: another export needs no other bundle.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'astro';
import { ASSETS, ENTRY, SERVER, TYPES } from './bundle-folder.ts';
import { bundleRecherche } from './bundle-recherche.ts';

const ENTRY_SOURCE = fileURLToPath(new URL('../../../src/load/open-site.ts', import.meta.url));
/** Astro names the compiled entry so, and a digest. */
const COMPILED_ENTRY = /^prerender-entry\..+\.mjs$/;

/**
 * Keeps what Astro throws away once it has drawn the pages, and gives it none to draw. `entrypointResolution`, the prerenderer
 * and the input of the environment « prerender » are what Astro offers to adapters that bring their own:
 * docs/decisions/2026-11-29-the-press.md.
 */
function keepModules(modules: string): AstroIntegration {
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
          setup: async () => cpSync(compiled, modules, { recursive: true }),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('the press draws the pages')),
        }),
    },
  };
}

const folder = resolve(process.argv[2] ?? '');
const root = join(folder, 'astro');
const modules = join(folder, SERVER);
mkdirSync(root, { recursive: true });
process.env.SITE_ROOT = root;
process.env.SITE_OUT = join(folder, ASSETS);
await build({ integrations: [keepModules(modules)], logLevel: 'error', force: true });
const entry = readdirSync(modules).find((name) => COMPILED_ENTRY.test(name));
if (entry === undefined) throw new Error('Astro compiled no entry: see docs/decisions/2026-11-29-the-press.md');
const recherche = join(folder, ASSETS, 'recherche');
mkdirSync(recherche, { recursive: true });
for (const [name, code] of await bundleRecherche(process.env.SITE_BASE ?? '/'))
  writeFileSync(join(recherche, name), code);
writeFileSync(join(modules, ENTRY), `export * from './${entry}';\n`);
cpSync(join(root, '.astro'), join(folder, TYPES), { recursive: true, filter: (file) => !file.endsWith('.json') });
rmSync(root, { recursive: true, force: true });
