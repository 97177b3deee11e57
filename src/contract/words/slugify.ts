import { foldText } from './fold-text.ts';

/** The part of an address for a name: « Côte d’Ivoire » → `cote-d-ivoire`. Idempotent; never empty. */
export function slugify(text: string, maxLength = 80): string {
  const slug = foldText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= maxLength) return slug || 'sans-nom';
  const cut = slug.slice(0, maxLength + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), maxLength / 2)).replace(/-+$/, '');
}

/** The slugs taken so far, each with the last number given to it. */
export type TakenSlugs = Map<string, number>;

export const takenSlugs = (slugs: Iterable<string> = []): TakenSlugs => new Map([...slugs].map((slug) => [slug, 1]));

/** The slug, or with the first number from 2 that nobody has: `a-b-2`. Takes it. */
export function takeSlug(base: string, taken: TakenSlugs): string {
  let count = taken.get(base) ?? 0;
  let slug = base;
  while (taken.has(slug)) {
    count += 1;
    slug = `${base}-${count}`;
  }
  taken.set(base, Math.max(count, 1)).set(slug, taken.get(slug) ?? 1);
  return slug;
}
