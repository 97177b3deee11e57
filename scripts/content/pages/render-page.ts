import { renderFrontMatter } from '../mdx/render-front-matter.ts';
import type { Sigles } from '../mdx/render-prose.ts';
import { renderProse } from '../mdx/render-prose.ts';
import type { PageSpec } from './plan-pages.ts';

/** A file to write, by its path from `content/generated/`. */
export interface RenderedFile {
  path: string;
  text: string;
}

/** Collections whose template opens the prose with a section title of its own. */
const SUBORDINATE = new Set<PageSpec['collection']>(['pays', 'zones', 'programmes']);

/** An MDX page: the facts as front matter, headed by the input they come from, and the prose. */
export function renderPage({ collection, slug, origin, frontMatter, body }: PageSpec, sigles: Sigles): RenderedFile {
  const fiche = /^data\/(guide\/.+)$/.exec(origin)?.[1] ?? null;
  const head = renderFrontMatter({ ...frontMatter, fiche }).replace('---\n', `---\n# ${origin}\n`);
  return {
    path: `${collection}/${slug}.mdx`,
    text: `${head}\n${renderProse(body, sigles, SUBORDINATE.has(collection) ? 3 : 2)}\n`,
  };
}
