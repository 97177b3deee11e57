import { slugify } from '../words/slugify.ts';

/** Names make most of an address: the files only hold the rest. */
const NAME_LENGTH = 60;

/** What a slug adds to the name: `angers-214900078` for « Angers » → `214900078`; another slug is kept whole, after `/`. */
export function toSlugKey(nom: string, slug: string): string {
  const start = `${slugify(nom, NAME_LENGTH)}-`;
  return slug.startsWith(start) ? slug.slice(start.length) : `/${slug}`;
}

export function fromSlugKey(nom: string, key: string): string {
  return key.startsWith('/') ? key.slice(1) : `${slugify(nom, NAME_LENGTH)}-${key}`;
}
