import { OCTETS_MAX } from '../../src/import/tableau.ts';
import { readRegularFile } from '../lib/read-regular-file.ts';

/**
 * Reads the bytes of an export, `.json` or `.json.gz`; `parseAtlas` makes sense of them, and refuses those that are too
 * many. A symbolic link is followed: what it leads to must be a regular file.
 * @throws UnreadableInput, in French, when there is no such file or it cannot be read.
 */
export function loadAtlas(path: string): Buffer {
  return readRegularFile(path, OCTETS_MAX);
}
