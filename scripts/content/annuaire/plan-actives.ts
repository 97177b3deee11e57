import { cleActive } from '../../../src/contract/annuaire/voisinage.ts';
import type { LigneAnnuaire, Voisine } from '../../../src/contract/content/annuaire.ts';
import type { CollectiviteRecord, CooperationRecord, ProjetRecord } from '../../../src/contract/content/records.ts';
import { cutFiles, sortByKey } from './cut-files.ts';

/** Rows of a file of active collectivités. */
const LIMITE_ACTIVES = 120;
/** Rows of a file of peers, without those of its two neighbours that it repeats. */
const LIMITE_SEMBLABLES = 120;
/** As many as a lookup gives: wherever a population falls in a file, its nearest are in it too. */
const REPETEES = 11;

interface Atlas {
  collectivites: ReadonlyMap<string, CollectiviteRecord>;
  cooperations: ReadonlyMap<string, CooperationRecord>;
  projets: ReadonlyMap<string, ProjetRecord>;
}

/** The collectivités of the Atlas with at least one coopération or project, as neighbours to call. */
export function listActives(atlas: Atlas, lignes: readonly LigneAnnuaire[]): Voisine[] {
  const ligneOf = new Map(lignes.flatMap((ligne) => (ligne.fiche ? [[ligne.fiche, ligne]] : [])));
  return [...atlas.collectivites.values()]
    .filter(({ cooperations, projets }) => cooperations.length + projets.length > 0)
    .map((record) => {
      const ligne = ligneOf.get(record.slug);
      const links = [
        ...record.cooperations.map((id) => atlas.cooperations.get(id)),
        ...record.projets.map((id) => atlas.projets.get(id)),
      ];
      const { slug, nom, nature, pays } = record;
      const departement = record.departement?.code ?? ligne?.departement;
      const region = record.region?.code ?? ligne?.region;
      const epci = nature === 'epci' ? record.siren : ligne?.epci;
      return {
        slug,
        nom,
        nature,
        population: record.population ?? ligne?.population ?? null,
        ...(departement !== undefined && nature !== 'region' && { departement }),
        ...(region !== undefined && { region }),
        ...(epci !== undefined && { epci }),
        pays,
        thematiques: [...new Set(links.flatMap((link) => link?.thematiques ?? []))].sort(),
        cooperations: record.cooperations.length,
        projets: record.projets.length,
      };
    });
}

/** By region, then département. */
export function planActives(actives: readonly Voisine[]) {
  const rows = actives.map((ligne) => ({ key: cleActive(ligne.region, ligne.departement ?? ''), ligne }));
  return cutFiles(sortByKey(rows), LIMITE_ACTIVES);
}

/** By nature, then population; a collectivité of unknown population has no peers. */
export function planSemblables(actives: readonly Voisine[], limit = LIMITE_SEMBLABLES) {
  const sized = actives.flatMap((ligne) => (ligne.population === null ? [] : [{ size: ligne.population, ligne }]));
  const byNature = Map.groupBy(sized, ({ ligne }) => natureReference(ligne.nature));
  return new Map(
    [...byNature].map(([nature, group]) => {
      const sorted = group.sort((a, b) => a.size - b.size || (a.ligne.slug < b.ligne.slug ? -1 : 1));
      const files = Array.from({ length: Math.ceil(sorted.length / limit) }, (_, index) => ({
        start: sorted[index * limit]?.size ?? 0,
        lignes: sorted
          .slice(Math.max(0, index * limit - REPETEES), (index + 1) * limit + REPETEES)
          .map(({ ligne }) => ligne),
      }));
      return [nature, files] as const;
    }),
  );
}

/** Overseas, one assembly does what a region does. */
const natureReference = (nature: string): string => (nature === 'collectivite-outre-mer' ? 'region' : nature);
