import type { CollectiviteRecord } from '../schemas/content/records.ts';

/** The name that tells a collectivité from all others, by id: « Angers (49) »; the id is added where names still meet. */
export function titresCollectivites(records: Iterable<CollectiviteRecord>): Map<string, string> {
  const titres = [...records].map((record) => [record.id, titreOf(record)] as const);
  const counts = Map.groupBy(titres, ([, titre]) => titre);
  return new Map(titres.map(([id, titre]) => [id, counts.get(titre)?.length === 1 ? titre : `${titre}, fiche ${id}`]));
}

function titreOf({ nom, nature, departement, region }: CollectiviteRecord): string {
  const code = departement?.code ?? region?.code;
  return nature === 'commune' && code ? `${nom} (${code})` : nom;
}
