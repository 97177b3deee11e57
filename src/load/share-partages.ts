import type { DonneesMonProjet, OptionProjet } from '../contract/content/mon-projet.ts';

/**
 * Shared projects by what a wish may name: the code of each of their countries, the slug of each of their themes, of its
 * parent and of its parts. Keys and projects in order.
 */
export function sharePartages(
  partages: readonly OptionProjet[],
  thematiques: DonneesMonProjet['thematiques'],
): Map<string, OptionProjet[]> {
  const byKey = new Map<string, OptionProjet[]>();
  for (const option of partages) {
    const near = thematiques.flatMap(({ slug, parent }) => {
      if (option.thematiques.includes(slug)) return parent === null ? [slug] : [slug, parent];
      return parent !== null && option.thematiques.includes(parent) ? [slug] : [];
    });
    for (const key of new Set([...option.pays, ...near])) byKey.set(key, [...(byKey.get(key) ?? []), option]);
  }
  return new Map([...byKey].sort(([a], [b]) => (a < b ? -1 : 1)));
}
