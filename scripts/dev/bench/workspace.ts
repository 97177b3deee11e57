import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build reads, at the root of the repository; what it writes is never copied. */
const ENTREES = [
  ...['src', 'scripts', 'data', 'content', 'public'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'],
];
const SORTIES = ['content/generated'];

/**
 * Copies what a build needs to a folder of its own, so that a measure leaves the repository, its content and its caches
 * as they were. Packages are linked one by one: caches written into `node_modules` stay in the copy.
 */
export function createWorkspace(from: string, folder: string): void {
  // Links to packages are made from it: a relative one would lead nowhere.
  const root = resolve(from);
  const excluded = new Set(SORTIES.map((path) => join(root, path)));
  for (const name of ENTREES.filter((entry) => existsSync(join(root, entry)))) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !excluded.has(path) });
  }
  linkEntries(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** Links each package; folders of caches (`.astro`, `.vite`) are left out. */
function linkEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.') || entry === '.bin')) {
    symlinkSync(join(from, name), join(to, name), 'junction');
  }
}
