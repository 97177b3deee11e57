import type { APIRoute } from 'astro';
import { loadReglesAppels } from '../../../lib/load-records.ts';
import type { ReglesAppel } from '../../../schemas/content/regles-appel.ts';

/** The rules of a call as the simulator reads them. */
export function getStaticPaths() {
  return loadReglesAppels().map((regles) => ({ params: { appel: regles.slug }, props: { regles } }));
}

export const GET: APIRoute<{ regles: ReglesAppel }> = ({ props }) => Response.json(props.regles);
