import type { Ligne } from '../../contract/open-data/extraction.ts';
import { toTables } from '../../contract/words/tables.ts';

interface LignesLues {
  /** Of the table, whichever rows are kept. */
  colonnes: string[];
  lignes: Ligne[];
}

/**
 * The rows of a JSON Lines file that are wanted, in their order. The file goes by as it comes: a phone never holds it whole.
 * @throws when it does not come
 */
export async function loadLignes(address: string, keep: (ligne: Ligne) => boolean): Promise<LignesLues> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  const read: LignesLues = { colonnes: [], lignes: [] };
  const take = (text: string) => {
    if (text === '') return;
    const ligne: Ligne = toTables(JSON.parse(text));
    if (read.colonnes.length === 0) read.colonnes = Object.keys(ligne);
    if (keep(ligne)) read.lignes.push(ligne);
  };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) take(part);
    if (done) break;
  }
  take(rest);
  return read;
}
