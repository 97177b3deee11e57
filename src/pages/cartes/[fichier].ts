import type { APIRoute, GetStaticPaths } from 'astro';
import { FONDS } from '../../contract/maps/projections.ts';
import { loadText } from '../../load/load-records.ts';

/** The bases that several maps share, each a file of its own so that a browser fetches it once. */
const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(FONDS.map(({ nom }) => [`${nom}.svg`, 'image/svg+xml'])),
  'france.svg': 'image/svg+xml',
  'monde.geojson': 'application/geo+json',
};

export const getStaticPaths: GetStaticPaths = () => Object.keys(TYPES).map((fichier) => ({ params: { fichier } }));

export const GET: APIRoute = ({ params }) => {
  const { fichier = '' } = params;
  const text = loadText(`cartes/${fichier}`);
  return new Response(text, { headers: { 'content-type': TYPES[fichier] ?? 'text/plain' } });
};
