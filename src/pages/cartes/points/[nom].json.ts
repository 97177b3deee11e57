import type { APIRoute } from 'astro';
import type { PaysRecord } from '../../../contract/content/records.ts';
import { loadPays } from '../../../load/load-records.ts';
import { toExplorerData } from '../../../load/map-links.ts';
import { raisonsOf } from '../../../load/raisons-of.ts';
import { loadLinksPays } from '../../../maps/load-places.ts';

/** Each country where somebody acts: what « Explorer la carte » loads. */
export function getStaticPaths() {
  const countries = [...loadPays().values()].filter((pays) => pays.partenaires.length > 0);
  return countries.map((pays) => ({ params: { nom: pays.slug }, props: { pays } }));
}

export const GET: APIRoute<{ pays: PaysRecord }> = ({ props }) =>
  new Response(JSON.stringify(toExplorerData(loadLinksPays(props.pays), raisonsOf)));
