import type { CollectiviteRecord } from '../contract/content/records.ts';

/**
 * A title that tells each record from all others, by id: the id is added only where titles meet.
 * @param withId how the id is told, in the language of the titles
 */
export function uniqueTitles<T extends { id: string }>(
  records: Iterable<T>,
  titleOf: (record: T) => string,
  withId = (title: string, id: string) => `${title}, fiche ${id}`,
): Map<string, string> {
  const titles = [...records].map((record) => [record.id, titleOf(record)] as const);
  const groups = Map.groupBy(titles, ([, title]) => title);
  return new Map(titles.map(([id, title]) => [id, groups.get(title)?.length === 1 ? title : withId(title, id)]));
}

/** « Angers (49) » for a commune, the plain name for the others. */
export function titleOfCollectivite({ nom, nature, departement, region }: Omit<CollectiviteRecord, 'id'>): string {
  const code = departement?.code ?? region?.code;
  return nature === 'commune' && code ? `${nom} (${code})` : nom;
}
