import type { APIRoute } from 'astro';
import {
  loadCollectivites,
  loadCooperations,
  loadPartenaires,
  loadPays,
  loadProjets,
  pick,
} from '../../../lib/load-records.ts';
import { collectMapLinks, toExplorerData } from '../../../lib/map-links.ts';
import { raisonsOf } from '../../../lib/raisons-of.ts';
import type { CooperationRecord, ProjetRecord } from '../../../schemas/content/records.ts';

type Links = readonly Pick<CooperationRecord | ProjetRecord, 'collectivites' | 'partenaires'>[];

/** Each country where somebody acts: what « Explorer la carte » loads. */
export function getStaticPaths() {
  const cooperations = loadCooperations();
  const projets = loadProjets();
  const countries = [...loadPays().values()].filter((pays) => pays.partenaires.length > 0);
  return countries.map((pays) => ({
    params: { nom: pays.slug },
    props: { links: [...pick(cooperations, pays.cooperations), ...pick(projets, pays.projets)] as Links },
  }));
}

export const GET: APIRoute<{ links: Links }> = ({ props }) =>
  new Response(
    JSON.stringify(
      toExplorerData(
        collectMapLinks(props.links, { collectivites: loadCollectivites(), partenaires: loadPartenaires() }),
        raisonsOf,
      ),
    ),
  );
