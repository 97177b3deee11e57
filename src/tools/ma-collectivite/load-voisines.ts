import { findFiles } from '../../contract/annuaire/find-files.ts';
import { cleActive, proximite } from '../../contract/annuaire/voisinage.ts';
import type { CollectiviteTrouvee, Voisine } from '../../contract/content/annuaire.ts';
import { loadFichier, loadManifeste } from './annuaire.ts';

/** With as many in the same département, the rest of the region is not read. */
const ASSEZ = 10;
/** How many peers `loadSemblables` gives. */
const SEMBLABLES = 10;

/**
 * The collectivités of the Atlas around one, itself left out: same EPCI first, then same département, then same region;
 * in each circle those that do the most. The region is only read when the département has fewer than ten.
 * @throws when a file of the annuaire does not come
 */
export async function loadVoisines(collectivite: CollectiviteTrouvee): Promise<Voisine[]> {
  const near = collectivite.departement ? await loadActives(collectivite, collectivite.departement) : [];
  const all = near.length < ASSEZ ? await loadActives(collectivite) : near;
  return all
    .filter(({ slug }) => slug !== collectivite.fiche)
    .sort(
      (a, b) =>
        proximite(a, collectivite) - proximite(b, collectivite) ||
        b.projets + b.cooperations - a.projets - a.cooperations ||
        (b.population ?? 0) - (a.population ?? 0) ||
        (a.slug < b.slug ? -1 : 1),
    );
}

/** What the collectivité itself does abroad; null when the Atlas has nothing of it. */
export async function loadActive(collectivite: CollectiviteTrouvee): Promise<Voisine | null> {
  if (collectivite.fiche === undefined) return null;
  const actives = await loadActives(collectivite, collectivite.departement);
  return actives.find(({ slug }) => slug === collectivite.fiche) ?? null;
}

async function loadActives({ region }: CollectiviteTrouvee, departement?: string): Promise<Voisine[]> {
  const prefix = cleActive(region, departement);
  const { actives } = await loadManifeste();
  const files = findFiles(actives, prefix).map((file) => loadFichier<Voisine[]>(`actives-${file}`));
  return (await Promise.all(files))
    .flat()
    .filter((voisine) => cleActive(voisine.region, voisine.departement).startsWith(prefix));
}

/** Those of the same nature and of the nearest population, ten at most, nearest first; none when it is not known. */
export async function loadSemblables(collectivite: CollectiviteTrouvee): Promise<Voisine[]> {
  const { nature, population, fiche } = collectivite;
  const { semblables } = await loadManifeste();
  const starts = semblables[nature] ?? [];
  if (population === null || starts.length === 0) return [];
  const file = Math.max(
    0,
    starts.findLastIndex((start) => start <= population),
  );
  const peers = await loadFichier<Voisine[]>(`semblables-${nature}-${file}`);
  const distance = (voisine: Voisine) => Math.abs((voisine.population ?? 0) - population);
  return peers
    .filter(({ slug }) => slug !== fiche)
    .sort((a, b) => distance(a) - distance(b) || (a.slug < b.slug ? -1 : 1))
    .slice(0, SEMBLABLES);
}
