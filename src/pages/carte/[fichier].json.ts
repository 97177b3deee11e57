import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCarte } from '../../load/carte/load-carte.ts';

/** What the map of `/carte/` loads when it opens. */
export const getStaticPaths: GetStaticPaths = () =>
  Object.entries(loadCarte()).map(([fichier, contenu]) => ({ params: { fichier }, props: { contenu } }));

export const GET: APIRoute = ({ props }) => Response.json(props.contenu);
