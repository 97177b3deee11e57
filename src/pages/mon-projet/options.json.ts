import type { APIRoute } from 'astro';
import { loadMonProjet } from '../../lib/load-records.ts';
import { sharePartages } from '../../lib/share-partages.ts';
import type { DonneesMonProjet } from '../../schemas/content/mon-projet.ts';

/** What « Mon projet » loads on first use. */
export const GET: APIRoute = () => {
  const { partages, ...rest } = loadMonProjet();
  const donnees: DonneesMonProjet = { ...rest, partages: [...sharePartages(partages, rest.thematiques).keys()] };
  return Response.json(donnees);
};
