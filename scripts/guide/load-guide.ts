import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { GuideFiles } from './parse-guide.ts';

/** What `import:guide` leaves beside an edition for people to read; no part of it. */
const BESIDE = /^(?:a-relire\/|rapport-import\.)/;

/** Reads the text of every file under an edition's folder; hidden files and the traces of an import are passed over. */
export function loadGuide(folder: string): GuideFiles {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join('/'), path] as const)
    .filter(([name]) => !BESIDE.test(name));
  return new Map(files.map(([name, path]) => [name, readFileSync(path, 'utf8')]));
}
