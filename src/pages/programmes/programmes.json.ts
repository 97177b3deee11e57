import type { APIRoute } from 'astro';
import { loadOffres, loadPays, loadThematiques } from '../../lib/load-records.ts';
import { raisonsOf } from '../../lib/raisons-of.ts';
import type { Offre, OffresData } from '../../programmes/offre.ts';

/** Everything that can be joined, for the finder, loaded when it is first used. */
export const GET: APIRoute = () => {
  const themes = loadThematiques();
  const offres = loadOffres().map(({ origine: _, ...offre }): Offre => {
    const parents = offre.thematiques.flatMap((slug) => themes.get(slug)?.parent ?? []);
    return { ...offre, thematiquesLarges: [...new Set([...offre.thematiques, ...parents])] };
  });
  const nameAll = (records: Iterable<[string, { nom: string }]>, used: ReadonlySet<string>) =>
    Object.fromEntries([...records].flatMap(([key, { nom }]) => (used.has(key) ? [[key, nom]] : [])));
  const codes = new Set(offres.flatMap(({ pays }) => pays));
  const data: OffresData = {
    offres,
    pays: nameAll(loadPays(), codes),
    vigilances: Object.fromEntries(
      [...codes].flatMap((code) => [[code, raisonsOf(code)]].filter(([, raisons]) => raisons)),
    ),
    thematiques: nameAll(themes, new Set(offres.flatMap(({ thematiquesLarges }) => thematiquesLarges))),
  };
  return Response.json(data);
};
