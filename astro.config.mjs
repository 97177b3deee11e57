import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// The address, the base path and the folders are the deployment's: `npm run build` passes them. What Astro keeps from one
// step to the next lies under `root`, so that two builds at once share nothing: its store of contents too, which it would put
// under the current folder.
const root = process.env.SITE_ROOT ?? '.';

export default defineConfig({
  root,
  cacheDir: resolve(root, 'node_modules/.astro'),
  srcDir: resolve('src'),
  publicDir: resolve('public'),
  site: process.env.SITE_URL ?? 'https://cooperation-decentralisee.example',
  base: process.env.SITE_BASE ?? '/',
  outDir: process.env.SITE_OUT ?? 'dist',
  trailingSlash: 'always',
  compressHTML: true,
  // A strict Content-Security-Policy allows neither inline styles nor data: scripts.
  // Pages wait for the disk more than for the processor: several at a time.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    // The reader of workbooks is loaded by the worker that needs it.
    worker: { format: 'es' },
    build: {
      // Two years old at most: `data/reference/rgaa.yaml` says so to people, and a test compares them.
      target: ['chrome131', 'firefox128', 'safari18'],
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // What nearly every tool needs comes in one request rather than in a dozen of a few hundred bytes.
          codeSplitting: {
            groups: [
              // What begins to load the rest, and what says that it is there: every page has it, and nothing else at once.
              {
                name: 'charge',
                priority: 3,
                test: /vite\/preload-helper|rolldown\/runtime|src\/tools\/kit\/announce\.ts/,
              },
              {
                name: 'outils',
                priority: 2,
                test: /src\/(tools\/kit|contract\/(?:addresses|carte|recherche|rules|words))\/(address-state|adresses|budget|copy-text|create-element|erreurs|facettes|follow-address|load-data|relacher|show-batches|show-choix|show-facettes|escape-markup|fold-text|format|label-cooperation|libelles|outside-links|render-iframe|slugify|tables|vigilance|with-base|words)\.ts/,
              },
              {
                name: 'collectivites',
                priority: 2,
                test: /src\/(tools\/ma-collectivite\/(annuaire|describe-collectivite|find-collectivites)|contract\/annuaire\/)/,
              },
              {
                // What every map draws at once; MapLibre comes later, on its own.
                name: 'toile',
                priority: 2,
                test: /src\/tools\/explorer\/(cluster-places|fond|gestes|toile|traits|villes|vue)\.ts|src\/contract\/maps\/great-circle\.ts|\/kdbush\//,
              },
              { name: 'combobox', priority: 2, test: /tools\/kit\/(combobox|typing)\.ts|@github\/combobox-nav/ },
              {
                // A search is one script, whichever box of a page asks; the search page has its own (`bundle-recherche.ts`).
                name: 'recherche',
                priority: 1,
                test: /src\/(tools\/recherche\/(?!search-boxes|textes)|contract\/recherche\/entree)/,
              },
            ],
          },
        },
      },
    },
  },
  integrations: [mdx()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
});
