import type { APIRoute } from 'astro';
import type { Offre, OffresData } from '../../contract/programmes/offre.ts';
import { describeAge } from '../../contract/rules/age.ts';
import { loadOffres, loadPays, loadThematiques, loadZones } from '../../load/load-records.ts';
import { loadAge } from '../../load/load-temps.ts';
import { raisonsOf } from '../../load/raisons-of.ts';

/** Everything that can be joined, for the finder, loaded when it is first used. */
export const GET: APIRoute = () => {
  const themes = loadThematiques();
  const offres = loadOffres().map(({ origine: _, source, verifie, ...offre }): Offre => {
    const parents = offre.thematiques.flatMap((slug) => themes.get(slug)?.parent ?? []);
    const age = `Offre ${describeAge(loadAge({ source, verifie }), 'e')}`;
    return { ...offre, age, thematiquesLarges: [...new Set([...offre.thematiques, ...parents])] };
  });
  const nameAll = (records: Iterable<[string, { nom: string }]>, used: ReadonlySet<string>) =>
    Object.fromEntries([...records].flatMap(([key, { nom }]) => (used.has(key) ? [[key, nom]] : [])));
  const codes = new Set(offres.flatMap(({ pays }) => pays));
  const data: OffresData = {
    offres,
    pays: nameAll(loadPays(), codes),
    zones: Object.fromEntries(
      [...codes].flatMap((code) => {
        const zone = loadZones().get(loadPays().get(code)?.zone ?? '');
        return zone === undefined ? [] : [[code, zone.nom]];
      }),
    ),
    vigilances: Object.fromEntries(
      [...codes].flatMap((code) => [[code, raisonsOf(code)]].filter(([, raisons]) => raisons)),
    ),
    thematiques: nameAll(themes, new Set(offres.flatMap(({ thematiquesLarges }) => thematiquesLarges))),
  };
  return Response.json(data);
};
