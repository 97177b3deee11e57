import type {
  CollectiviteTrouvee,
  LibellesAnnuaire,
  ManifesteAnnuaire,
  ReseauRegional,
  Voisine,
} from '../../contract/content/annuaire.ts';
import { loadCollectivite, loadLibelles, loadManifeste, loadReseaux } from './annuaire.ts';
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

/** @throws when a file of the annuaire does not come */
export async function loadTrouvee(collectivite: CollectiviteTrouvee): Promise<Trouvee> {
  const [epci, active, voisines, semblables, reseaux, manifeste, libelles] = await Promise.all([
    collectivite.epci === undefined ? null : loadCollectivite(collectivite.epci),
    loadActive(collectivite),
    loadVoisines(collectivite),
    loadSemblables(collectivite),
    loadReseaux(collectivite.region),
    loadManifeste(),
    loadLibelles(),
  ]);
  return { collectivite, epci, active, voisines, semblables, reseaux, manifeste, libelles };
}
