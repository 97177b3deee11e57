import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { listFiles } from '../../lib/list-files.ts';
import { isPolice, weighPages } from '../measure/weigh-pages.ts';
import { type PagesLocation, readAll, toBase } from './read-pages.ts';
import { isReadable, readResource } from './read-resource.ts';
import { createResolver } from './resolve-address.ts';
import type { Alternate, ReadPage, ResourceFacts, SiteFacts } from './site-facts.ts';

interface SiteLocation extends PagesLocation {
  /** The generated file that says whether the data are made up. */
  siteFile?: string;
}

const siteSchema = z.object({
  atlas: z.object({ fictif: z.boolean() }),
  vigilances: z.array(z.object({ pays: z.string(), adresse: z.string() })).optional(),
});

/**
 * The facts of an output folder. Of a page, only its facts stay in memory.
 * @param read what its pages say; by default, read here and now
 */
export function loadSite(location: SiteLocation, read = readAll(location)): SiteFacts {
  const { dist, siteFile, files: paths = listFiles(dist) } = location;
  const base = toBase(location.base);
  const files = new Set(paths);
  const pages = read.map(({ page }) => page);
  const resolve = createResolver(files, base, findOrigin(pages));
  const resources = loadResources(dist, base, paths, pages, resolve);
  const sizeOf = (file: string) => statSync(join(dist, file)).size;
  const weighed = weighPages(pages, read, { resources, sizeOf, resolve });
  const site = loadSiteFile(siteFile);
  return {
    polices: paths.filter(isPolice).reduce((sum, file) => sum + sizeOf(file), 0),
    base,
    files,
    pages: weighed,
    resources,
    alternates: readAlternates(dist, paths),
    fictif: site?.atlas.fictif,
    vigilances: site?.vigilances,
    resolve,
  };
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

const SITEMAP = /^sitemap[^/]*\.xml$/;

/** Of the site maps at the root of the site. */
function readAlternates(dist: string, paths: readonly string[]): Map<string, Alternate[]> {
  const urls = paths
    .filter((path) => SITEMAP.test(path))
    .flatMap((path) => readFileSync(join(dist, path), 'utf8').match(/<url>.*?<\/url>/gs) ?? []);
  return new Map(
    urls.flatMap((url): [string, Alternate[]][] => {
      const links = [...url.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
      const loc = /<loc>([^<]*)</.exec(url)?.[1];
      return loc === undefined || links.length === 0
        ? []
        : [[loc, links.map(([, lang = '', href = '']) => ({ lang, href }))]];
    }),
  );
}
