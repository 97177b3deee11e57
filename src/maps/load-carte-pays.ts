import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CartePaysFile } from '../lib/carte-pays.ts';
import { CONTENT_FOLDER } from '../lib/content-folder.ts';

const known = new Map<string, CartePaysFile | null>();

/** The map of a country, as `scripts/geometry` made it; null for a code without shape. Read once a build. */
export function loadCartePays(code: string): CartePaysFile | null {
  const cached = known.get(code);
  if (cached !== undefined) return cached;
  const path = join(CONTENT_FOLDER, 'cartes/pays', `${code}.json`);
  const file = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CartePaysFile) : null;
  known.set(code, file);
  return file;
}
