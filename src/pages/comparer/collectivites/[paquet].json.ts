import type { APIRoute } from 'astro';
import type { FicheCollectivite } from '../../../contract/comparer/fiches.ts';
import { countPaquets, paquetOf } from '../../../contract/comparer/paquets.ts';
import { loadFichesCollectivites } from '../../../load/comparer/load-fiches.ts';

/** The collectivités in short, by parcels; and `noms.json`, the names to choose from. */
export function getStaticPaths() {
  const fiches = loadFichesCollectivites();
  const paquets = countPaquets(fiches.length);
  const groups = Map.groupBy(fiches, ({ code }) => paquetOf(code, paquets));
  return [
    { params: { paquet: 'noms' }, props: { data: fiches.map(({ code, nom }) => [code, nom]) } },
    ...Array.from({ length: paquets }, (_, paquet) => ({
      params: { paquet: String(paquet) },
      props: { data: groups.get(paquet) ?? [] },
    })),
  ];
}

export const GET: APIRoute<{ data: FicheCollectivite[] | string[][] }> = ({ props }) => Response.json(props.data);
