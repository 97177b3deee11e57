import type { APIRoute } from 'astro';
import type { ReglesAppel } from '../../../contract/content/regles-appel.ts';
import { loadReglesAppels } from '../../../load/load-records.ts';

/** The rules of a call as the simulator reads them. */
export function getStaticPaths() {
  return loadReglesAppels().map((regles) => ({ params: { appel: regles.slug }, props: { regles } }));
}

export const GET: APIRoute<{ regles: ReglesAppel }> = ({ props }) => Response.json(props.regles);
