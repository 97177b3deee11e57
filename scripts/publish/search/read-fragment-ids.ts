import { gunzipSync } from 'node:zlib';

/** What precedes the JSON of a fragment, once decompressed. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The ids of the records of an index, by number: a fragment file holds `{ id: { url } }`, and our urls are numbers. One
 * record alone has a file of its own, named by its id.
 * @throws when an id is missing: the format has changed, and no search would find its records.
 */
export function readFragmentIds(files: readonly { path: string; content: Uint8Array }[], count: number): string[] {
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
