import { readFileSync } from 'node:fs';

/**
 * Reads the bytes of an export, `.json` or `.json.gz`; `parseAtlas` makes sense of them.
 * @throws in French, when there is no such file or it cannot be read.
 */
export function loadAtlas(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${path}\u00A0: fichier illisible (${(error as NodeJS.ErrnoException).code ?? error})`, {
      cause: error,
    });
  }
}
