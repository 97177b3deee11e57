import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CarteEtendue } from '../contract/maps/carte-etendue.ts';
import { CONTENT_FOLDER } from '../load/content-folder.ts';

const known = new Map<string, CarteEtendue | null>();

/**
 * The map of a country, a zone or a programme, as `scripts/geometry` made it, read once a build.
 * @param chemin `pays/BJ`, `zones/sahel`
 * @returns null for countries without shape
 */
export function loadEtendue(chemin: string): CarteEtendue | null {
  const cached = known.get(chemin);
  if (cached !== undefined) return cached;
  const path = join(CONTENT_FOLDER, 'cartes', `${chemin}.json`);
  const file = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CarteEtendue) : null;
  known.set(chemin, file);
  return file;
}
