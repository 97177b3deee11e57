import { slugify, takenSlugs, takeSlug } from '../../src/contract/words/slugify.ts';

/**
 * One address for each id: the name, then the id, so that two Saint-Denis stay apart and a renaming is the only
 * thing that changes an address. An id that already starts with the name stands alone: `cotonou-bj`.
 * Should two still meet, the later id (in text order) takes `-2`.
 */
export function assignSlugs(records: Iterable<{ id: string; name: string }>): Map<string, string> {
  const taken = takenSlugs();
  const slugs = new Map<string, string>();
  for (const { id, name } of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    slugs.set(id, takeSlug(joinSlug(slugify(name, 60), slugify(id)), taken));
  }
  return slugs;
}

function joinSlug(name: string, id: string): string {
  return id === name || id.startsWith(`${name}-`) ? id : `${name}-${id}`;
}
