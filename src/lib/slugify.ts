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
