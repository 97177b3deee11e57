import { join } from 'node:path';
import type { z } from 'zod';
import { decodeText } from '../../src/contract/words/decode-text.ts';
import { parseTable, readRows } from '../../src/import/parse-table.ts';
import { UnreadableText } from '../../src/import/parse-yaml.ts';
import { type Keep, keepHere } from './keep.ts';
import { readRegularFile, UnreadableInput } from './read-regular-file.ts';

/** Where the tables stand: people of the ministry edit them too. */
export const REFERENCE = 'data/reference';

/** Longest table that is read, in bytes. */
const TAILLE_MAX = 1024 * 1024;

/**
 * Reads a table. An empty file is an empty list.
 * @param keep what keeps it from one build to the next: reading what YAML said takes a tenth of reading YAML
 * @throws UnreadableInput, in French, when it is missing, is no YAML, or has not its shape: nothing can be done without it
 */
export function loadTable<T>(path: string, schema: z.ZodType<T>, keep: Keep = keepHere): T {
  const decoded = decodeText(readRegularFile(path, TAILLE_MAX));
  if ('encodage' in decoded)
    throw new UnreadableInput(path, `UTF-8 attendu, ${decoded.encodage} trouvé${decoded.place}`);
  try {
    return parseTable(decoded.text, schema, (text) => keep('table', text, () => readRows(text)));
  } catch (error) {
    if (!(error instanceof UnreadableText)) throw error;
    const line = error.line === undefined ? '' : `ligne ${error.line} : `;
    throw new UnreadableInput(path, `${line}${error.message}`, { cause: error });
  }
}

/** A table of `data/reference/`, by the name of its file. */
export const loadReferenceTable = <T>(file: string, schema: z.ZodType<T>): T =>
  loadTable(join(REFERENCE, file), schema);
