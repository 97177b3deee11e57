import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { listFiles } from '../../lib/list-files.ts';
import { loadPaysReference } from '../../model/load-reference-data.ts';
import type { HtmlSize } from '../measure/weigh-pages.ts';
import { isPolice, weighPages } from '../measure/weigh-pages.ts';
import { listPaysAArticle } from './find-joins.ts';
import { findHeaviestByGabarit } from './heaviest-pages.ts';
import { readPage } from './read-page.ts';
import { isReadable, readResource } from './read-resource.ts';
import { createResolver } from './resolve-address.ts';
import { SharedStrings } from './shared-strings.ts';
import type { ReadPage, ResourceFacts, SiteFacts } from './site-facts.ts';

interface SiteLocation {
  /** The output folder. */
  dist: string;
  /** The path that the site is published under: `/`, `/atlas/`. */
  base?: string;
  /** The generated file that says whether the data are made up. */
  siteFile?: string;
}

/** Compressing a page takes longer than reading it: beyond this many, a sample is compressed. */
const MAX_COMPRESSED = 800;
const siteSchema = z.object({
  atlas: z.object({ fictif: z.boolean() }),
  vigilances: z.array(z.object({ pays: z.string(), adresse: z.string() })).optional(),
});

/** Reads the output folder, each file once. Of a page, only its facts stay in memory. */
export function loadSite({ dist, base: writtenBase = '/', siteFile }: SiteLocation): SiteFacts {
  const base = `/${writtenBase}/`.replace(/\/+/g, '/');
  const paths = listFiles(dist);
  const files = new Set(paths);
  const { pages, sizes } = loadPages(dist, base, paths);
  const resolve = createResolver(files, base, findOrigin(pages));
  const resources = loadResources(dist, base, paths, pages, resolve);
  const sizeOf = (file: string) => statSync(join(dist, file)).size;
  const weighed = weighPages(pages, sizes, { resources, sizeOf, resolve });
  const site = loadSiteFile(siteFile);
  return {
    polices: paths.filter(isPolice).reduce((sum, file) => sum + sizeOf(file), 0),
    base,
    files,
    pages: weighed,
    resources,
    fictif: site?.atlas.fictif,
    vigilances: site?.vigilances,
    resolve,
  };
}

function loadPages(dist: string, base: string, paths: readonly string[]): { pages: ReadPage[]; sizes: HtmlSize[] } {
  const files = paths.filter((path) => path.endsWith('.html'));
  const compressed = pickCompressed(dist, files);
  const shared = new SharedStrings();
  const pays = listPaysAArticle(loadPaysReference().values());
  const pages: ReadPage[] = [];
  const sizes: HtmlSize[] = [];
  for (const file of files) {
    const content = readFileSync(join(dist, file));
    pages.push(readPage(file, content.toString('utf8'), base, shared, pays));
    const gzip = compressed.has(file) ? gzipSync(content, { level: 9 }).length : undefined;
    sizes.push({ raw: content.length, gzip });
  }
  return { pages, sizes };
}

/** Pages at regular intervals, the home page, and the heaviest of each template. */
function pickCompressed(dist: string, files: readonly string[]): Set<string> {
  const step = Math.ceil(files.length / MAX_COMPRESSED);
  return new Set([
    'index.html',
    ...files.filter((_, index) => index % step === 0),
    ...findHeaviestByGabarit(dist, files).values(),
  ]);
}

/** The published site's, as its home page tells it. */
function findOrigin(pages: readonly ReadPage[]): string | undefined {
  const canonical = pages.find(({ file }) => file === 'index.html')?.canonicals[0];
  return canonical !== undefined && URL.canParse(canonical) ? new URL(canonical).origin : undefined;
}

/** All style sheets and scripts; of the SVG files, those that a page fetches. */
function loadResources(
  dist: string,
  base: string,
  paths: readonly string[],
  pages: readonly ReadPage[],
  resolve: SiteFacts['resolve'],
): ResourceFacts[] {
  const wanted = new Set(paths.filter((path) => isReadable(path) && !path.endsWith('.svg')));
  for (const page of pages) {
    for (const { address, usage } of page.references) {
      const target = usage === 'requete' ? resolve(page, address) : undefined;
      if (target?.kind === 'interne' && isReadable(target.file)) wanted.add(target.file);
    }
  }
  return [...wanted].sort().map((file) => readResource(file, readFileSync(join(dist, file)), base));
}

/** Undefined when it cannot be read: the rule on made-up data says so. */
function loadSiteFile(siteFile: string | undefined): z.infer<typeof siteSchema> | undefined {
  if (siteFile === undefined || !existsSync(siteFile)) return undefined;
  try {
    return siteSchema.parse(JSON.parse(readFileSync(siteFile, 'utf8')));
  } catch {
    return undefined;
  }
}
