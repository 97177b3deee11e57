import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build reads, at the root of the repository; what it writes is never copied. */
const ENTREES = [
  ...['src', 'scripts', 'data', 'content', 'public'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'],
];
const SORTIES = ['content/generated'];
/** What builds keep under the digest of all that it comes from: a copy finds there that of the same sources. */
const GARDES = ['.build/gabarits', '.build/garde'];

/**
 * Copies what a build needs to a folder of its own, so that a measure leaves the repository, its content and its caches
 * as they were. Packages are linked one by one: caches written into `node_modules` stay in the copy.
 * @param warm whether maps, words and compiled templates come with it, those of the same sources of use there
 */
export function createWorkspace(from: string, folder: string, { warm = false } = {}): void {
  // Links to packages are made from it: a relative one would lead nowhere.
  const root = resolve(from);
  const excluded = new Set(SORTIES.map((path) => join(root, path)));
  for (const name of ENTREES.filter((entry) => existsSync(join(root, entry)))) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !excluded.has(path) });
  }
  linkEntries(join(root, 'node_modules'), join(folder, 'node_modules'));
  if (!warm) return;
  for (const name of GARDES.filter((garde) => existsSync(join(root, garde))))
    cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
}

/** Links each package; folders of caches (`.astro`, `.vite`) are left out. */
function linkEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.') || entry === '.bin')) {
    symlinkSync(join(from, name), join(to, name), 'junction');
  }
}
