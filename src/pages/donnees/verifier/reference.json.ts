import type { APIRoute } from 'astro';
import { loadText } from '../../../load/load-records.ts';

/** The tables that names are resolved against: loaded when somebody checks a table. */
export const GET: APIRoute = () =>
  new Response(loadText('verifier.json'), { headers: { 'Content-Type': 'application/json' } });
