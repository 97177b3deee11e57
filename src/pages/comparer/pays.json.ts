import { getCollection } from 'astro:content';
import type { APIRoute } from 'astro';
import { loadFichesPays } from '../../comparer/load-fiches.ts';
import { loadSite } from '../../lib/load-records.ts';
import { situateTaux } from '../../lib/situate-taux.ts';

/** Every country in short: loaded when somebody compares. */
export const GET: APIRoute = async () => {
  const pages = await getCollection('pays');
  const rates = new Map(pages.map(({ data: { code, taux } }) => [code, taux[0]]));
  const fiches = loadFichesPays((code) => {
    const rate = rates.get(code);
    return rate ? { part: rate.taux, situation: situateTaux(rate, loadSite().atlas.date) } : null;
  });
  return Response.json(fiches);
};
