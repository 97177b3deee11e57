import type { APIRoute } from 'astro';
import type { DonneesMonProjet } from '../../contract/content/mon-projet.ts';
import { loadMonProjet } from '../../load/load-records.ts';
import { sharePartages } from '../../load/share-partages.ts';

/** What « Mon projet » loads on first use. */
export const GET: APIRoute = () => {
  const { partages, ...rest } = loadMonProjet();
  const donnees: DonneesMonProjet = { ...rest, partages: [...sharePartages(partages, rest.thematiques).keys()] };
  return Response.json(donnees);
};
