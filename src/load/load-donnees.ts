import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFESTE, type ManifesteDonnees } from '../contract/open-data/manifeste.ts';
import { QUALITE, type Qualite } from '../contract/open-data/qualite.ts';

const FOLDER = process.env.SITE_DONNEES;

/** A file of open data, read once; null while the site is being edited (`npm run dev`), when nothing has been written yet. */
function readOnce<T>(path: string): () => T | null {
  let known: T | null | undefined;
  return () => {
    if (known === undefined) {
      const file = FOLDER === undefined ? undefined : join(FOLDER, path);
      known = file !== undefined && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
    }
    return known;
  };
}

/** What can be taken away. */
export const loadDonnees = readOnce<ManifesteDonnees>(MANIFESTE);
/** How complete the tables are. */
export const loadQualite = readOnce<Qualite>(QUALITE);
