import { constants } from 'node:fs';
import { type FileHandle, open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Reasons why a path is no file that can be served: missing, too long, a loop of links, a file where a folder should be… */
const ABSENCES = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EACCES',
  'EPERM',
  'EISDIR',
  'ENXIO',
  'EINVAL',
]);

/** The result, or null when there is nothing to serve there. Other troubles (too many open files) are thrown. */
async function orAbsent<T>(result: Promise<T>): Promise<T | null> {
  try {
    return await result;
  } catch (error) {
    if (ABSENCES.has((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** The folder itself, its links followed; null while it is away. */
export const findRoot = (folder: string): Promise<string | null> => orAbsent(realpath(folder));

/**
 * Where a path leads, its links followed; null when that is nowhere, or outside the root.
 * @param root as `findRoot` gives it
 */
async function findInside(root: string, segments: readonly string[]): Promise<string | null> {
  const path = await orAbsent(realpath(join(root, ...segments)));
  return path !== null && (path === root || path.startsWith(root + sep)) ? path : null;
}

/** An ordinary file of the root, open for reading; null when there is none there. It is for the caller to close it. */
export async function openFile(root: string, segments: readonly string[]): Promise<FileHandle | null> {
  const path = await findInside(root, segments);
  if (path === null) return null;
  // A pipe without a writer would be waited for; a link put there in the meantime would lead elsewhere.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);
  const handle = await orAbsent(open(path, flags));
  if (handle === null || (await handle.stat()).isFile()) return handle;
  await handle.close();
  return null;
}

export async function isFolderInside(root: string, segments: readonly string[]): Promise<boolean> {
  const path = await findInside(root, segments);
  return path !== null && ((await orAbsent(stat(path)))?.isDirectory() ?? false);
}

/** The text of a file of the root; empty when there is none. */
export async function readInside(root: string, name: string): Promise<string> {
  const handle = await openFile(root, [name]);
  try {
    return (await handle?.readFile('utf8')) ?? '';
  } finally {
    await handle?.close();
  }
}
