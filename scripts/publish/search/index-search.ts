import { createIndex } from 'pagefind';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import { readFragmentIds } from './read-fragment-ids.ts';

/**
 * Postings in a file of the index, instead of 20,000: a search loads 1 KB a word instead of 27. The only way to say it is
 * this variable of the environment, which Pagefind calls unstable: without it a search weighs more, and finds the same.
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '600';

/** Records sent to the indexer before waiting for its answers. */
const BATCH = 500;

/** What is indexed of a text that holds no word (« ? », an emoji): the indexer forgets a record that has none. */
const SANS_MOT = 'sansmot';

/** A file of the bundle, its path from the folder of the bundle. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

export interface Bundle {
  /** What a browser may need; what only Pagefind's own interfaces use is left out. */
  files: BundleFile[];
  /** The id that a search gives for each text, in their order. */
  ids: string[];
}

/** What Pagefind writes and no page of ours loads: its interfaces, its texts of results (ours are in `fiches`). */
const UNUSED = /^fragment\/|^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|^wasm\.unknown\./;

/**
 * A Pagefind index of texts. It answers with ids and scores; what a person reads of a result is kept apart, so that a
 * search loads no text. Texts are cut into words as the query will be (`searchWords`): « oeuvre » finds « œuvre » and
 * « eau » finds « l’eau ».
 * @param language two indexes that are searched together have a language each (`fr`, `fr-FR`), so that ids never meet
 * @throws when the indexer refuses a text.
 */
export async function indexTexts(texts: readonly string[], language: string): Promise<Bundle> {
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: 1 });
  if (index === undefined) throw new Error(`Pagefind : ${errors.join(' ; ')}`);
  for (let start = 0; start < texts.length; start += BATCH) {
    const answers = await Promise.all(
      texts.slice(start, start + BATCH).map((text, offset) =>
        index.addCustomRecord({
          url: String(start + offset),
          content: searchWords(text).join(' ') || SANS_MOT,
          language,
        }),
      ),
    );
    refuse(answers.flatMap((answer) => answer.errors));
  }
  const { files, errors: unwritten } = await index.getFiles();
  refuse(unwritten);
  await index.deleteIndex();
  return {
    files: files.filter(({ path }) => !UNUSED.test(path)),
    ids: readFragmentIds(files, texts.length),
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind : ${errors.slice(0, 3).join(' ; ')}`);
}
