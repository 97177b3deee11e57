import { join } from 'node:path';
import { digestProgram } from './keep.ts';
import { loadSealed, saveSealed } from './kept-bytes.ts';
import { stampOf } from './stamp.ts';

interface Kept<T> {
  /** What read them, for what. */
  cle: string;
  fichiers: [chemin: string, timbre: string | null, valeur: T][];
}

/**
 * What each file of a folder is read as. One that nobody touched since the same program read it with the same `cle` is not read
 * again.
 * @param memory the file that keeps what is read, as JSON tells it; undefined to read everything
 */
export function readUntouched<T>(
  folder: string,
  paths: readonly string[],
  read: (path: string) => T,
  memory: string | undefined,
  cle = '',
): Map<string, T> {
  const program = memory === undefined ? null : digestProgram();
  if (memory === undefined || program === null) return new Map(paths.map((path) => [path, read(path)]));
  const kept = loadSealed<Kept<T>>(memory);
  const now: Kept<T> = { cle: `${program} ${cle}`, fichiers: [] };
  const known = new Map((kept?.cle === now.cle ? kept.fichiers : []).map((file) => [file[0], file]));
  now.fichiers = paths.map((path) => {
    const timbre = stampOf(join(folder, path));
    const before = known.get(path);
    return before !== undefined && timbre !== null && before[1] === timbre ? before : [path, timbre, read(path)];
  });
  saveSealed(memory, now);
  return new Map(now.fichiers.map(([path, , valeur]) => [path, valeur]));
}
