import { hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UsageError } from '../lib/command.ts';

/** In a folder of work, where its site is published. */
const DESTINATION = 'destination';
/** Milliseconds after which a publication is surely over. */
const OVER = 24 * 60 * 60 * 1000;

/**
 * A folder of the project for this destination only: publications to two places share nothing. It keeps what the next one to
 * the same place goes by: its content, the last version but one of its files, and what the press remembers.
 * @param out where the site is published
 * @param place the folder of all that is kept
 */
export function openWorkFolder(out: string, place: string): string {
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(`« ${place} » est un lien symbolique : un dossier du projet est attendu, supprimez le lien`);
  const key = hash('sha256', out).slice(0, 8);
  const all = resolve(place, 'chantiers');
  const folder = join(all, `${basename(out)}-${key}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, DESTINATION), out);
  sweep(all);
  return folder;
}

/** What was kept for sites that are no longer there goes. */
function sweep(all: string): void {
  for (const name of readdirSync(all)) {
    const folder = join(all, name);
    try {
      const destination = join(folder, DESTINATION);
      const isOver = statSync(destination).mtimeMs < Date.now() - OVER;
      if (isOver && !existsSync(readFileSync(destination, 'utf8'))) rmSync(folder, { recursive: true, force: true });
    } catch {
      // Of an earlier version of this program, or swept by another publication.
    }
  }
}
