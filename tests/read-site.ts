import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_FOLDER } from '../src/load/content-folder.ts';

/** The folder that `npm test` built, or the one of `npm run build`. */
export function distFolder(variable: 'SITE_DIST' | 'SITE_DIST_BASE' = 'SITE_DIST'): string {
  const folder = process.env[variable] ?? 'dist';
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run « npm test », or « npm run build » first`);
  return folder;
}

/** A file of the built site. */
export const readBuilt = (path: string): string => readFileSync(join(distFolder(), path), 'utf8');

/** A file of the content that pages are drawn from. */
export const readContent = <T>(file: string): T => JSON.parse(readFileSync(join(CONTENT_FOLDER, file), 'utf8'));

/** « 1 203 » → 1203; 0 when there is no figure to read. */
export const toNumber = (text = '0'): number => Number(text.replace(/\s/g, ''));

/** A text whose spaces, French or not, are all ordinary and alone. */
export const flatten = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
