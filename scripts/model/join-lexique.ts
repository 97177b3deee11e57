import { slugify } from '../../src/lib/slugify.ts';
import type { LexiqueRecord } from '../../src/schemas/content/records.ts';
import type { GuideLexique } from '../../src/schemas/guide/lexique.ts';

/** The abbreviations, each with an address of its own on the page. */
export function joinLexique(lexique: GuideLexique | null): LexiqueRecord | null {
  return (
    lexique && {
      source: lexique.source,
      autres: lexique.autres,
      entrees: lexique.entrees.map((entree) => ({ ...entree, slug: slugify(entree.sigle) })),
    }
  );
}
