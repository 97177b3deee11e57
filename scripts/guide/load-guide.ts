import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { GuideFiles } from './parse-guide.ts';

/** Reads the text of every file under an edition's folder; hidden files are passed over. */
export function loadGuide(folder: string): GuideFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}
