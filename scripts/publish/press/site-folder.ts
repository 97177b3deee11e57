import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { listFiles } from '../../lib/list-files.ts';

// The next site begins as a mirror of the one that stands: the same files under a second name, not copies. So a file is
// never written over: it is let go, and another takes its name. What does not change keeps its file, and its date.

/**
 * Makes a folder of ours hold the files of a site, whatever it held: hard links, or copies on another disk.
 * @param site may not be there
 */
export function mirrorSite(site: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = new Set(isFolder(site) ? listFiles(site) : []);
  for (const file of listFiles(folder)) if (!files.has(file)) removeFile(folder, file);
  for (const file of files) {
    const from = statSync(join(site, file));
    const there = statSync(join(folder, file), { throwIfNoEntry: false });
    if (there?.ino === from.ino && there.dev === from.dev) continue;
    link(join(site, file), join(folder, file));
  }
}

/** The same in a thread, while this one has something else to do. */
export function mirrorSiteBeside(site: string, folder: string): Promise<void> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: { site, mirror: folder } satisfies Mirror });
    thread.once('error', fail);
    thread.once('exit', () => done());
  });
}

interface Mirror {
  site: string;
  mirror: string;
}

/** Puts a file in the next site, unless it is there, byte for byte. @returns whether it was written */
export function putFile(folder: string, file: string, content: string | Uint8Array): boolean {
  const target = join(folder, file);
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const isNewFolder = mkdirSync(dirname(target), { recursive: true }) !== undefined;
  const known = isNewFolder ? undefined : statSync(target, { throwIfNoEntry: false });
  if (known?.size === bytes.length && readFileSync(target).equals(bytes)) return false;
  if (known !== undefined) unlinkSync(target);
  writeFileSync(target, bytes);
  return true;
}

/** Puts a file whose bytes may be those of the site that stands, which it then is, date and all. */
export function putBack(folder: string, file: string, content: string, site: string): void {
  const standing = statSync(join(site, file), { throwIfNoEntry: false });
  const isSame = standing?.isFile() === true && readFileSync(join(site, file), 'utf8') === content;
  if (isSame) link(join(site, file), join(folder, file));
  else putFile(folder, file, content);
}

/** Makes a folder of the next site hold these files and no other. @param place `pagefind` */
export function putFolder(folder: string, place: string, files: Iterable<[name: string, string | Uint8Array]>): void {
  const left = new Set(isFolder(join(folder, place)) ? listFiles(join(folder, place)) : []);
  for (const [name, content] of files) {
    putFile(folder, `${place}/${name}`, content);
    left.delete(name);
  }
  for (const name of left) removeFile(folder, `${place}/${name}`);
}

/**
 * Makes the files of the next site that a pattern names be those of another folder, under the same names.
 * @param places the folders where they stand, which alone are listed
 * @param ours what a file of those may be called
 */
export function putFiles(folder: string, places: readonly string[], ours: RegExp, from: string): void {
  const standing = places.filter((place) => isFolder(join(folder, place)));
  const files = standing.flatMap((place) => listFiles(join(folder, place)).map((file) => `${place}/${file}`));
  const left = new Set(files.filter((file) => ours.test(file)));
  for (const file of listFiles(from)) {
    putFile(folder, file, readFileSync(join(from, file)));
    left.delete(file);
  }
  for (const file of left) removeFile(folder, file);
}

/** Removes a file, and the folders that it leaves empty. */
export function removeFile(folder: string, file: string): void {
  rmSync(join(folder, file), { force: true });
  for (let parent = dirname(file); parent !== '.'; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) return;
    rmdirSync(join(folder, parent));
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch (error) {
    // Another disk, or one that has no links.
    if (!/^(?:EXDEV|EPERM|ENOTSUP|EMLINK|ENOSYS)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}

// The thread of another.
if (!isMainThread && isMirror(workerData)) mirrorSite(workerData.site, workerData.mirror);

function isMirror(data: unknown): data is Mirror {
  return typeof data === 'object' && data !== null && 'mirror' in data && 'site' in data;
}
