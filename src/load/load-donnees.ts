import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFESTE, type ManifesteDonnees } from '../contract/open-data/manifeste.ts';

const FOLDER = process.env.SITE_DONNEES;
let known: ManifesteDonnees | null | undefined;

/** What can be taken away; null while the site is being edited (`npm run dev`), when nothing has been written yet. */
export function loadDonnees(): ManifesteDonnees | null {
  if (known === undefined) {
    const file = FOLDER === undefined ? undefined : join(FOLDER, MANIFESTE);
    known = file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  }
  return known ?? null;
}
