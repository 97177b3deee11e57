import { withBase } from '../../contract/addresses/with-base.ts';

interface PagefindInstance {
  mergeIndex: (path: string, options: Record<string, unknown>) => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string; score: number }[] }>;
}
interface PagefindModule {
  createInstance: (options: Record<string, unknown>) => PagefindInstance;
}

/** The index of texts: ids and scores of the records that hold every word of a query. */
export interface TextIndex {
  /** @param words folded, without the words that every text holds: as the texts were indexed */
  search: (words: readonly string[]) => Promise<{ id: string; score: number }[]>;
  /** Reads the second index from now on. */
  addAtlas: () => Promise<void>;
}

/**
 * Pagefind, without its worker: it would weigh as much again, for an index that answers in a few milliseconds.
 * @param version of the files: what a browser kept of another version is left aside
 * @throws when the index does not come
 */
export async function openTextIndex(version: string): Promise<TextIndex> {
  const pagefind: PagefindModule = await import(/* @vite-ignore */ withBase('/pagefind/pagefind.js'));
  const instance = pagefind.createInstance({ basePath: withBase('/pagefind/'), noWorker: true, metaCacheTag: version });
  let atlas: Promise<void> | undefined;
  return {
    search: async (words) => (await instance.search(words.join(' '))).results,
    addAtlas: () => {
      atlas ??= instance.mergeIndex(withBase('/pagefind-atlas/'), { metaCacheTag: version });
      return atlas;
    },
  };
}
