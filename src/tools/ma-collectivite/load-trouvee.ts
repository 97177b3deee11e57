import type {
  CollectiviteTrouvee,
  LibellesAnnuaire,
  ManifesteAnnuaire,
  ReseauRegional,
  Voisine,
} from '../../contract/content/lookup.ts';
import { loadManifeste } from './annuaire.ts';
import { loadCollectivite } from './load-collectivite.ts';
import { loadLibelles, loadReseaux } from './load-tables.ts';
import { loadActive, loadSemblables, loadVoisines } from './load-voisines.ts';

/** All that « ma collectivité » says of one. */
export interface Trouvee {
  collectivite: CollectiviteTrouvee;
  /** The EPCI of a commune. */
  epci: CollectiviteTrouvee | null;
  /** What it does abroad; null when it has no record, or an empty one. */
  active: Voisine | null;
  voisines: Voisine[];
  semblables: Voisine[];
  reseaux: ReseauRegional[];
  manifeste: ManifesteAnnuaire;
  libelles: LibellesAnnuaire;
}

/** @throws when a file of the lookup does not come */
export async function loadTrouvee(collectivite: CollectiviteTrouvee, base: string): Promise<Trouvee> {
  const [epci, active, voisines, semblables, reseaux, manifeste, libelles] = await Promise.all([
    collectivite.epci === undefined ? null : loadCollectivite(collectivite.epci, base),
    loadActive(collectivite, base),
    loadVoisines(collectivite, base),
    loadSemblables(collectivite, base),
    loadReseaux(collectivite.region, base),
    loadManifeste(base),
    loadLibelles(base),
  ]);
  return { collectivite, epci, active, voisines, semblables, reseaux, manifeste, libelles };
}
