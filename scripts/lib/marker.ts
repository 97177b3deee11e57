import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { walk } from './list-files.ts';

/** The file by which a folder says that a build wrote it, and what else the build put there. */
const MARKER = '.correspondances.json';
const GENERATEUR = 'correspondances';

const markerSchema = z.object({
  generateur: z.literal(GENERATEUR),
  version: z.string(),
  /** Source of the Atlas export that the folder was made from. */
  source: z.string(),
  fichiers: z.array(z.string()),
});

/** What desktops leave behind in any folder that somebody opens. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * Marks a folder as ours.
 * @param fichiers what we put there: for a site, all that it holds once it is complete, for a part of one bears no marker
 */
export function writeMarker(folder: string, source: string, fichiers: readonly string[] = listEntries(folder)): void {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const marker = { generateur: GENERATEUR, version, source, fichiers: [...fichiers].sort() };
  const path = join(folder, MARKER);
  const text = JSON.stringify(marker);
  const known = statSync(path, { throwIfNoEntry: false });
  if (known?.size === Buffer.byteLength(text) && readFileSync(path, 'utf8') === text) return;
  // A mirror shares its files with another folder: let go, never written over.
  if (known !== undefined && known.nlink > 1) rmSync(path);
  writeFileSync(path, text);
}

/** Whether a build wrote this folder, whole. */
export function hasMarker(folder: string): boolean {
  return readMarker(folder) !== null;
}

/** The entries of a folder that no build of ours put there; `null` when it bears no marker that can be read. */
export function listForeign(folder: string): string[] | null {
  const marker = readMarker(folder);
  if (marker === null) return null;
  const ours = new Set(marker.fichiers);
  return listEntries(folder).filter((path) => !ours.has(path) && !LITTER.has(path.slice(path.lastIndexOf('/') + 1)));
}

function readMarker(folder: string): z.infer<typeof markerSchema> | null {
  const path = join(folder, MARKER);
  if (!existsSync(path)) return null;
  try {
    return markerSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Everything under a folder but its folders and its marker, `a/b.html`: links too, which are never followed. */
export const listEntries = (folder: string): string[] => walk(folder, () => true).filter((path) => path !== MARKER);
