import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CheckMode } from '../check-mode.ts';
import type { SiteCheck } from '../check-site.ts';
import { checkSite } from '../check-site.ts';
import { loadSite } from '../facts/load-site.ts';

/** The parts of a page that a test may want to change. */
export interface PageParts {
  path: string;
  html?: string;
  head?: string;
  title?: string;
  description?: string;
  canonical?: string;
  skip?: string;
  h1?: string;
  main?: string;
}

/** A page that passes every rule, under the base path `/atlas/`. */
export function renderPage(parts: PageParts): string {
  const { path, html = 'lang="fr"', head = '', main = '' } = parts;
  const {
    title = `<title>Page ${path}</title>`,
    description = `<meta name="description" content="Ce que dit ${path}">`,
    canonical = `<link rel="canonical" href="https://exemple.fr/atlas/${path}">`,
    skip = '<a href="#contenu">Aller au contenu</a>',
    h1 = `<h1>Titre pour ${path}</h1>`,
  } = parts;
  return `<!DOCTYPE html><html ${html}><head><meta charset="utf-8">${title}${description}${canonical}
<link rel="stylesheet" href="/atlas/_astro/main.css"><script type="module" src="/atlas/_astro/app.js"></script>${head}</head>
<body>${skip}<nav><a href="/atlas/">Accueil</a> <a href="/atlas/pays/">Pays</a></nav>
<main id="contenu">${h1}${main}</main></body></html>`;
}

export type Files = Record<string, string>;

export const GOOD_SITE: Readonly<Files> = {
  'dist/index.html': renderPage({ path: '' }),
  'dist/pays/index.html': renderPage({ path: 'pays/', main: '<h2 id="liste">Liste</h2><a href="benin/">Bénin</a>' }),
  'dist/pays/benin/index.html': renderPage({
    path: 'pays/benin/',
    main: `<h2>Qui agit</h2><p>L’eau\u00A0: «\u00A0un bien commun\u00A0»\u202F; voir <a href="../#liste">la liste</a>, à 12:30.</p>
<a href="https://www.diplomatie.gouv.fr/">Ministère</a> <a href="mailto:a.b@exemple.fr?subject=Eau">Écrire</a>
<svg><use href="/atlas/icones.svg#lien"/></svg><script type="application/json">{"a":1}</script>`,
  }),
  'dist/404.html': renderPage({
    path: '404.html',
    head: '<meta name="robots" content="noindex">',
    description: '',
    canonical: '',
  }),
  'dist/ancien/index.html':
    '<!doctype html><title>Redirection</title><meta http-equiv="refresh" content="0;url=/atlas/pays/">',
  'dist/_astro/main.css': 'a{color:red}@import "autre.css";b{background:url(data:image/png;base64,AA)}',
  'dist/_astro/autre.css': 'p{margin:0}',
  'dist/_astro/app.js': 'import{a}from"./commun.js";import("./carte.js");a()',
  'dist/_astro/commun.js': 'export const a=()=>1;',
  'dist/_astro/carte.js': 'export const carte=1;',
  'dist/icones.svg': '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="lien"><path d="M0 0"/></symbol></svg>',
  'site.json': '{"atlas":{"fictif":false},"vigilances":[{"pays":"ML","adresse":"/pays/mali/"}]}',
};

/** Writes the files in a temporary folder. */
export function writeFiles(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Writes the files in a temporary folder, gives it to the work, removes it. */
export function withFiles<T>(files: Files, work: (folder: string) => T): T {
  const folder = writeFiles(files);
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checks the good site with some files changed or added, under `/atlas/`; strictly, as the project's own tests do. */
export function checkFiles(changes: Files, mode: CheckMode = { strict: true }): SiteCheck {
  return withFiles({ ...GOOD_SITE, ...changes }, (folder) =>
    checkSite(loadSite({ dist: join(folder, 'dist'), base: '/atlas/', siteFile: join(folder, 'site.json') }), mode),
  );
}
