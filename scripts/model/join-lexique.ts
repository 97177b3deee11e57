import type { LexiqueRecord } from '../../src/contract/content/records.ts';
import type { GuideLexique } from '../../src/contract/guide/lexique.ts';
import { slugify, takenSlugs, takeSlug } from '../../src/contract/words/slugify.ts';

/** The abbreviations, each with an address of its own on the page. */
export function joinLexique(lexique: GuideLexique | null): LexiqueRecord | null {
  return (
    lexique && {
      source: lexique.source,
      autres: lexique.autres,
      entrees: withSlugs(lexique.entrees),
    }
  );
}

/** Ids that every page has. */
const OF_THE_PAGE = ['contenu', 'chercher-site', 'd-ou-viennent-ces-faits'];

/** « C.A. » and « CA », « & » and « ? » have a place of their own on the page. */
function withSlugs<T extends { sigle: string }>(entrees: readonly T[]): (T & { slug: string })[] {
  const taken = takenSlugs(OF_THE_PAGE);
  return entrees.map((entree) => ({ ...entree, slug: takeSlug(slugify(entree.sigle), taken) }));
}
