import type { APIRoute } from 'astro';
import { situateTaux } from '../../contract/rules/situate-taux.ts';
import { loadFichesPays } from '../../load/comparer/load-fiches.ts';
import { loadSite } from '../../load/load-records.ts';
import { loadSections } from '../../load/load-sections.ts';

/** Every country in short: loaded when somebody compares. */
export const GET: APIRoute = () => {
  const pages = loadSections('pays');
  const rates = new Map(pages.map(({ data: { code, taux } }) => [code, taux[0]]));
  const fiches = loadFichesPays((code) => {
    const rate = rates.get(code);
    return rate ? { part: rate.taux, situation: situateTaux(rate, loadSite().jour) } : null;
  });
  return Response.json(fiches);
};
