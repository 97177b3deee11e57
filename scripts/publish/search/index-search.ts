import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { searchWords } from '../../../src/contract/recherche/words.ts';

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

/** What precedes the JSON of a fragment, once decompressed. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The ids of the records of an index, by number: a fragment file holds `{ id: { url } }`, and our urls are numbers. One
 * record alone has a file of its own, named by its id.
 * @throws when an id is missing: the format has changed, and no search would find its records.
 */
function readFragmentIds(files: readonly { path: string; content: Uint8Array }[], count: number): string[] {
  const ids: string[] = new Array(count);
  for (const { path, content } of files.filter(({ path }) => path.startsWith('fragment/'))) {
    const group = parseFragment(content);
    if (typeof group.url === 'string') ids[Number(group.url)] = path.replace(/^fragment\/|\.pf_fragment$/g, '');
    else for (const [id, record] of Object.entries(group)) ids[Number((record as { url: string }).url)] = id;
  }
  for (let number = 0; number < count; number++) {
    if (ids[number] === undefined) throw new Error(`Pagefind : la fiche ${number} n’a pas d’identifiant`);
  }
  return ids;
}

function parseFragment(content: Uint8Array): Record<string, unknown> {
  const bytes = content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : Buffer.from(content);
  const text = bytes.toString('utf8');
  return JSON.parse(text.startsWith(SIGNATURE) ? text.slice(SIGNATURE.length) : text);
}
