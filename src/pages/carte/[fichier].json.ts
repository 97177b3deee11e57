import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCarte } from '../../load/carte/load-carte.ts';

/** What the map of `/carte/` loads when it opens. Named without being made: paths are listed at each publication. */
const FICHIERS = ['actions', 'titres'] as const satisfies (keyof ReturnType<typeof loadCarte>)[];

export const getStaticPaths: GetStaticPaths = () =>
  FICHIERS.map((fichier) => ({ params: { fichier }, props: { fichier } }));

export const GET: APIRoute<{ fichier: (typeof FICHIERS)[number] }> = ({ props: { fichier } }) =>
  Response.json(loadCarte()[fichier]);
