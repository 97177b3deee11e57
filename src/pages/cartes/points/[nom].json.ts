import type { APIRoute } from 'astro';
import { loadPays } from '../../../lib/load-records.ts';
import { toExplorerData } from '../../../lib/map-links.ts';
import { raisonsOf } from '../../../lib/raisons-of.ts';
import { loadLinksPays } from '../../../maps/load-places.ts';
import type { PaysRecord } from '../../../schemas/content/records.ts';

/** Each country where somebody acts: what « Explorer la carte » loads. */
export function getStaticPaths() {
  const countries = [...loadPays().values()].filter((pays) => pays.partenaires.length > 0);
  return countries.map((pays) => ({ params: { nom: pays.slug }, props: { pays } }));
}

export const GET: APIRoute<{ pays: PaysRecord }> = ({ props }) =>
  new Response(JSON.stringify(toExplorerData(loadLinksPays(props.pays), raisonsOf)));
