import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import type { Decoupage } from '../../lib/load-territoires.ts';

/** What a build reads, at the root of the repository; what it writes is never copied. */
const ENTREES = [
  ...['src', 'scripts', 'data', 'content', 'public'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'],
];
const SORTIES = ['content/generated'];
/** What builds keep under the digest of all that it comes from: a copy finds there that of the same sources. */
const [GABARITS, GARDE] = ['.build/gabarits', '.build/garde'];
/** The communes of France, with those that merged into them. */
const DECOUPAGE = '@etalab/decoupage-administratif';
/** Inhabitants of the smallest commune that a small France has: one in fifteen is as large. */
const GRANDE_COMMUNE = 5000;

interface WorkspaceOptions {
  /** Whether maps, words and compiled templates come with it, those of the same sources of use there. */
  warm?: boolean;
  /** Whether France has its large communes only: looking all up is a third of a build of few records. */
  smallFrance?: boolean;
}

/**
 * Copies what a build needs to a folder of its own, so that a measure leaves the repository, its content and its caches
 * as they were. Packages are linked one by one: caches written into `node_modules` stay in the copy.
 */
export function createWorkspace(
  from: string,
  folder: string,
  { warm = false, smallFrance = false }: WorkspaceOptions = {},
): void {
  // Links to packages are made from it: a relative one would lead nowhere.
  const root = resolve(from);
  const excluded = new Set(SORTIES.map((path) => join(root, path)));
  for (const name of ENTREES.filter((entry) => existsSync(join(root, entry)))) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter: (path) => !excluded.has(path) });
  }
  linkEntries(join(root, 'node_modules'), join(folder, 'node_modules'));
  if (smallFrance) shrinkFrance(join(folder, 'node_modules'));
  if (!warm) return;
  // What is kept of France is kept by the version of its package.
  for (const name of [GABARITS, ...(smallFrance ? [] : [GARDE])].filter((kept) => existsSync(join(root, kept))))
    cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
}

function shrinkFrance(packages: string): void {
  const [scope = ''] = DECOUPAGE.split('/');
  const real = join(packages, scope);
  const copy = `${real}.copie`;
  cpSync(real, copy, { recursive: true, dereference: true });
  rmSync(real);
  renameSync(copy, real);
  const file = join(packages, DECOUPAGE, 'data/communes.json');
  const communes: Decoupage['communes'] = JSON.parse(readFileSync(file, 'utf8'));
  const large = new Set(communes.filter(({ population = 0 }) => population >= GRANDE_COMMUNE).map(({ code }) => code));
  const kept = communes.filter(({ code, chefLieu = '' }) => large.has(code) || large.has(chefLieu));
  writeFileSync(file, JSON.stringify(kept));
}

/** Links each package; folders of caches (`.astro`, `.vite`) are left out. */
function linkEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !entry.startsWith('.') || entry === '.bin')) {
    symlinkSync(join(from, name), join(to, name), 'junction');
  }
}
