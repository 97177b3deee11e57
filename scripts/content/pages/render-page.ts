import { resolveWithin } from '../../guide/check-body.ts';
import { renderFrontMatter } from '../mdx/render-front-matter.ts';
import type { Sigles } from '../mdx/render-prose.ts';
import { renderProse } from '../mdx/render-prose.ts';
import { adresseOf, type PageSpec } from './plan-pages.ts';

/** A file to write, by its path from `content/generated/`. */
export interface RenderedFile {
  path: string;
  text: string;
}

/** Collections whose template opens the prose with a section title of its own. */
const SUBORDINATE = new Set<PageSpec['collection']>(['pays', 'zones', 'programmes']);

/**
 * Where a link of a page leads within the site, from that page, whatever the path that the site is served under. What it points at
 * inside a page is left out: another edition may not have it.
 * @returns null when no page is there, or when it is the page itself
 */
export function leadWithin(from: string, url: string, isPage: (adresse: string) => boolean): string | null {
  const adresse = resolveWithin(url, from);
  if (adresse === null || adresse === from || !isPage(adresse)) return null;
  return `${'../'.repeat(from.split('/').length - 2)}${adresse.slice(1)}`;
}

/** An MDX page: the facts as front matter, headed by the input they come from, and the prose. */
export function renderPage(spec: PageSpec, sigles: Sigles, isPage: (adresse: string) => boolean): RenderedFile {
  const { collection, slug, origin, frontMatter, body } = spec;
  const fiche = /^data\/(guide\/.+)$/.exec(origin)?.[1] ?? null;
  const head = renderFrontMatter({ ...frontMatter, fiche }).replace('---\n', `---\n# ${origin}\n`);
  return {
    path: `${collection}/${slug}.mdx`,
    text: `${head}\n${renderProse(body, sigles, SUBORDINATE.has(collection) ? 3 : 2, (url) => leadWithin(adresseOf(spec), url, isPage))}\n`,
  };
}
