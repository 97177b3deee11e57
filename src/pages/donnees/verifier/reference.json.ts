import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { CONTENT_FOLDER } from '../../../load/content-folder.ts';

/** The tables that names are resolved against: loaded when somebody checks a table. */
export const GET: APIRoute = () =>
  new Response(readFileSync(join(CONTENT_FOLDER, 'verifier.json')), {
    headers: { 'Content-Type': 'application/json' },
  });
