import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { CONTENT_FOLDER } from '../../../load/content-folder.ts';

const FOLDER = join(CONTENT_FOLDER, 'annuaire');

/**
 * The files of the annuaire, as the scripts wrote them, for `npm run dev`. A build copies them (`scripts/build.ts`): as pages,
 * two hundred files took longer than those of a small edition.
 */
export function getStaticPaths() {
  if (!import.meta.env.DEV) return [];
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ params: { fichier: name.slice(0, -'.json'.length) } }));
}

export const GET: APIRoute = ({ params }) => new Response(readFileSync(join(FOLDER, `${params.fichier}.json`), 'utf8'));
