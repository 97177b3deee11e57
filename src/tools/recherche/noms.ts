import { withBase } from '../../contract/addresses/with-base.ts';
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

const addressOf = (name: string): string => withBase(`/recherche/${name}.json`);
const fichier = <T>(name: string): Promise<T> => loadData<T>(addressOf(name));

/** What every search reads first. */
export const loadPlan = (): Promise<PlanRecherche> => fichier('plan');

/** The search page holds it already. */
export const keepPlan = (json: string): void => keepData(addressOf('plan'), toTables<PlanRecherche>(JSON.parse(json)));

/** What the filters of texts print. */
export const loadLibelles = (): Promise<LibellesRecherche> => fichier('libelles');

/** The most telling words of all, when what a word may be a slip of does not begin like it. */
export const loadTete = (): Promise<readonly string[]> => fichier('tete');

/** The words that begin like a folded one: they came with the names. */
export async function loadMots(mot: string, { cles }: PlanRecherche): Promise<MotsConnus> {
  const rank = findFichier(mot, cles);
  return rank < 0 ? { tete: [], cibles: [], autres: '' } : fichier<FichierNoms>(`noms/${rank}`);
}

/** Entries once decoded: the same words come back from one letter to the next. */
const known = new WeakMap<FichierNoms, Entree[]>();

/** The entries of which a word may be, or begin with, a folded word. @throws when a file does not come */
export async function loadEntrees(mot: string, { cles }: PlanRecherche): Promise<Entree[]> {
  const ranks = new Set([mot, singularise(mot)].map((form) => findFichier(form, cles)).filter((rank) => rank >= 0));
  const fichiers = await Promise.all([...ranks].map((rank) => fichier<FichierNoms>(`noms/${rank}`)));
  return fichiers.flatMap((one) => {
    const entrees = known.get(one) ?? one.entrees.map(decodeEntree);
    known.set(one, entrees);
    return entrees;
  });
}
