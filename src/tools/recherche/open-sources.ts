import { withBase } from '../../contract/addresses/with-base.ts';
import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import {
  decodeEntree,
  type Entree,
  type FichierNoms,
  findFichier,
  type LibellesRecherche,
  type MotsConnus,
  type PlanRecherche,
} from '../../contract/recherche/entree.ts';
import { singularise } from '../../contract/recherche/words.ts';
import { toTables } from '../../contract/words/tables.ts';
import { keepData, loadData } from '../kit/load-data.ts';
import { keepManifeste } from '../ma-collectivite/annuaire.ts';
import { describeCollectivite } from '../ma-collectivite/describe-collectivite.ts';
import { findCollectivites } from '../ma-collectivite/find-collectivites.ts';

const addressOf = (name: string): string => withBase(`/recherche/${name}.json`);
const fichier = <T>(name: string): Promise<T> => loadData<T>(addressOf(name));

/** The search page holds what every search reads first. */
export const keepPlan = (json: string): void => keepData(addressOf('plan'), toTables<PlanRecherche>(JSON.parse(json)));

/** What the filters of texts print. */
export const loadLibelles = (): Promise<LibellesRecherche> => fichier('libelles');

/** Where a search reads, one request each: in a page, files of the site; in a test, tables. */
export interface Sources {
  plan: PlanRecherche;
  /** Entries of which a word may begin with a folded word. */
  entrees: (mot: string) => Promise<readonly Entree[]>;
  /** The collectivités of France that a text may name. */
  collectivites: (texte: string) => Promise<readonly CollectiviteTrouvee[]>;
  describe: (collectivite: CollectiviteTrouvee) => string;
  /** The words that begin like a folded one: what it may be a slip of, and those that are known as they are. */
  mots: (mot: string) => Promise<MotsConnus>;
  /** The most telling words, however they begin. */
  tete: () => Promise<readonly string[]>;
}

/** What a search reads on this site. @throws when a file does not come */
export async function openSources(): Promise<Sources> {
  const plan = await fichier<PlanRecherche>('plan');
  keepManifeste(plan.annuaire);
  /** What begins like a word: names, and words that are known. */
  const load = async (mot: string): Promise<FichierNoms> => {
    const rank = findFichier(mot, plan.cles);
    return rank < 0 ? RIEN : fichier(`noms/${rank}`);
  };
  return {
    plan,
    entrees: async (mot) => [...new Set(await Promise.all([mot, singularise(mot)].map(load)))].flatMap(decodeEntrees),
    collectivites: findCollectivites,
    describe: (collectivite) => describeCollectivite(collectivite, plan.annuaire),
    mots: load,
    tete: () => fichier('tete'),
  };
}

const RIEN: FichierNoms = { entrees: [], tete: [], cibles: [], autres: '' };
/** Entries once decoded: the same words come back from one letter to the next. */
const known = new WeakMap<FichierNoms, Entree[]>();

function decodeEntrees(fichier: FichierNoms): Entree[] {
  const entrees = known.get(fichier) ?? fichier.entrees.map(decodeEntree);
  known.set(fichier, entrees);
  return entrees;
}
