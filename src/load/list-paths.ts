import { ENTIER, paginateList } from '../contract/addresses/paginate-list.ts';
import type { CollectiviteRecord } from '../contract/content/records.ts';
import { loadCollectivites } from './load-records.ts';

const LISTES = ['cooperations', 'projets'] as const;
type Listing = { slug: string } & Record<(typeof LISTES)[number], string[]>;

/**
 * The static paths of the lists that the page of a country or a theme cuts short.
 * @param tell what these pages say of the record: each of them is drawn again when that changes, so none of its other lists
 */
export function listPaths<T extends Listing, Told>(records: Iterable<T>, tell: (record: T) => Told) {
  return [...records].flatMap((record) =>
    LISTES.filter((liste) => record[liste].length > ENTIER).flatMap((liste) =>
      paginateList(record[liste]).map((list) => ({
        params: { slug: record.slug, liste, page: list.param },
        props: { record: tell(record), liste, list },
      })),
    ),
  );
}

/** The static paths of a list that the records of collectivités cut short beyond `entier` lines. */
export function listRecordPaths<T>(
  itemsOf: (record: CollectiviteRecord) => readonly T[],
  entier: number,
  size: number,
) {
  return [...loadCollectivites().values()].flatMap((record) => {
    const items = itemsOf(record);
    if (items.length <= entier) return [];
    return paginateList(items, size).map((list) => ({
      params: { slug: record.slug, page: list.param },
      props: { record, list },
    }));
  });
}
