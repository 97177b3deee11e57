import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { proximite } from '../../contract/annuaire/voisinage.ts';
import type { CollectiviteTrouvee, Voisine } from '../../contract/content/annuaire.ts';
import type { DonneesMonProjet, OptionProjet } from '../../contract/content/mon-projet.ts';
import type { Souhait, SouhaitAdresse } from '../../contract/mon-projet/souhait.ts';
import { loadData } from '../kit/load-data.ts';
import { loadCollectivite, loadReseaux } from '../ma-collectivite/annuaire.ts';
import { loadActive, loadVoisines } from '../ma-collectivite/load-voisines.ts';
import { describeActions } from '../ma-collectivite/render-voisines.ts';
import type { DonneesNote } from './compose-note.ts';
import { indexReferentiel } from './referentiel.ts';

/** All that the options of a wish are drawn from. */
export interface SouhaitCharge {
  souhait: Souhait;
  /** What the collectivité does abroad already; null when nothing is known. */
  active: Voisine | null;
  options: OptionProjet[];
  donnees: DonneesMonProjet;
  dico: DonneesNote;
}

/**
 * The wish of an address, what is unknown in it left out, with the options that may answer it.
 * @throws when a file does not come
 */
export async function loadSouhait(state: SouhaitAdresse): Promise<SouhaitCharge> {
  const [donnees, collectivite] = await Promise.all([
    loadData<DonneesMonProjet>(withBase('/mon-projet/options.json')),
    state.collectivite === '' ? null : loadCollectivite(state.collectivite),
  ]);
  const referentiel = indexReferentiel(donnees);
  const souhait: Souhait = {
    collectivite,
    theme: referentiel.thematiques.has(state.theme) ? state.theme : '',
    pays: referentiel.pays.has(state.pays) ? state.pays : '',
    budget: state.budget,
    temps: state.temps,
  };
  const [partages, active, voisines, reseaux] = await Promise.all([
    loadPartages(souhait, donnees),
    collectivite === null ? null : loadActive(collectivite),
    collectivite === null ? [] : loadVoisinage(collectivite),
    collectivite === null ? [] : loadReseaux(collectivite.region),
  ]);
  return {
    souhait,
    active,
    options: [...donnees.options, ...partages, ...voisines],
    donnees,
    dico: { ...referentiel, donnees, reseaux },
  };
}

async function loadVoisinage(collectivite: CollectiviteTrouvee): Promise<OptionProjet[]> {
  const voisines = await loadVoisines(collectivite);
  return voisines.map((voisine) => fromVoisine(voisine, collectivite));
}

/** The shared projects of the theme and of the country asked for, each once. */
async function loadPartages({ theme, pays }: Souhait, { partages }: DonneesMonProjet) {
  const keys = [theme, pays].filter((key) => partages.includes(key));
  const lists = await Promise.all(
    keys.map((key) => loadData<OptionProjet[]>(withBase(`/mon-projet/partages/${key}.json`))),
  );
  return [...new Map(lists.flat().map((option) => [option.id, option])).values()];
}

const CERCLES = ['epci', 'departement', 'region'] as const;

/** A neighbour of the Atlas as an option: one to call. */
function fromVoisine(voisine: Voisine, collectivite: CollectiviteTrouvee): OptionProjet {
  const { slug, nom, nature, population, pays, thematiques, cooperations, projets } = voisine;
  const actions = describeActions(voisine);
  return {
    id: `voisine-${slug}`,
    famille: 'voisine',
    titre: nom,
    resume: actions === '' ? '' : `${actions} sur ce site.`,
    adresse: adresses.collectivite(slug),
    pays,
    thematiques,
    destinations: [],
    porteur: [],
    cout: null,
    contacts: [],
    source: { document: 'atlas', pages: [] },
    voisine: {
      nature,
      population,
      proximite: CERCLES[proximite(voisine, collectivite)] ?? 'region',
      actions: cooperations + projets,
    },
  };
}
