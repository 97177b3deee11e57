import { withBase } from '../../contract/addresses/with-base.ts';
import { foldNomPropre } from '../../contract/annuaire/fold-nom.ts';
import { rankNom } from '../../contract/annuaire/rank-collectivites.ts';
import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import {
  decodeEntree,
  type Entree,
  type FichierNoms,
  type LibellesRecherche,
  type PlanRecherche,
} from '../../contract/recherche/entree.ts';
import { singularise } from '../../contract/recherche/words.ts';
import { toTables } from '../../contract/words/tables.ts';
import { keepData, loadData } from '../kit/load-data.ts';
import { keepManifeste, type LireNoms, loadFichierNoms, placeNom } from '../ma-collectivite/annuaire.ts';
import { describeCollectivite } from '../ma-collectivite/describe-collectivite.ts';
import { findCollectivites } from '../ma-collectivite/find-collectivites.ts';

const addressOf = (name: string): string => withBase(`/recherche/${name}.json`);
const fichier = <T>(name: string): Promise<T> => loadData<T>(addressOf(name));

/** The search page holds the files that every search reads first, by their names. */
export function keepPlan(json: string): void {
  for (const [name, file] of Object.entries(toTables<object>(JSON.parse(json)))) keepData(addressOf(name), file);
}

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
  /** What begins like a folded word. */
  noms: LireNoms;
  /** The most telling words, however they begin. */
  tete: () => Promise<readonly string[]>;
  /** The same, of which so many files of names are read, those asked for first; the others are empty. */
  limit: (fichiers: number) => Sources;
}

/** What a search reads on this site. @throws when a file does not come */
export async function openSources(): Promise<Sources> {
  const plan = await fichier<PlanRecherche>('plan');
  keepManifeste(plan.annuaire);
  const limit = (fichiers: number): Sources => {
    const lus = new Set<number>();
    const noms: LireNoms = async (nom) => {
      const file = await placeNom(nom);
      if (lus.size >= fichiers && !lus.has(file)) return RIEN;
      lus.add(file);
      return loadFichierNoms(file);
    };
    return {
      plan,
      entrees: async (mot) => [...new Set(await Promise.all([mot, singularise(mot)].map(noms)))].flatMap(decodeEntrees),
      // What bears the very name is filed where the search reads its words.
      collectivites: (texte) =>
        findCollectivites(texte, async (nom) => {
          const propre = await noms(foldNomPropre(nom));
          return propre.lignes.some((ligne) => (rankNom(ligne, nom) ?? 2) < 2) ? propre : noms(nom);
        }),
      describe: (collectivite) => describeCollectivite(collectivite, plan.annuaire),
      noms,
      tete: () => fichier('tete'),
      limit,
    };
  };
  return limit(Number.POSITIVE_INFINITY);
}

const RIEN: FichierNoms = { entrees: [], lignes: [], tete: [], cibles: [], autres: '' };
/** Entries once decoded: the same words come back from one letter to the next. */
const known = new WeakMap<FichierNoms, Entree[]>();

function decodeEntrees(fichier: FichierNoms): Entree[] {
  const entrees = known.get(fichier) ?? fichier.entrees.map(decodeEntree);
  known.set(fichier, entrees);
  return entrees;
}
