import { withBase } from '../../contract/addresses/with-base.ts';
import {
  decodeEntree,
  type Entree,
  type EntreeCompacte,
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

/** What a folded word may be a slip of. Read when nothing answers. */
export async function loadMots(mot: string): Promise<MotsConnus> {
  const own = /^[a-z]/.exec(mot)?.[0];
  const [tete, rest] = await Promise.all([
    fichier<string[]>('mots/tete'),
    own === undefined ? { cibles: [], autres: '' } : fichier<Omit<MotsConnus, 'tete'>>(`mots/${own}`),
  ]);
  return { tete, ...rest };
}

/** Entries once read, by file: the same words come back from one letter to the next. */
const known = new Map<string, Promise<Entree[]>>();

/** The entries of which a word may be, or begin with, a folded word. @throws when a file does not come */
export async function loadEntrees(mot: string, { cles }: PlanRecherche): Promise<Entree[]> {
  const ranks = new Set([mot, singularise(mot)].map((form) => findFile(form, cles)).filter((rank) => rank >= 0));
  return (await Promise.all([...ranks].map((rank) => loadNoms(`noms/${rank}`)))).flat();
}

function loadNoms(name: string): Promise<Entree[]> {
  const loading = known.get(name) ?? fichier<EntreeCompacte[]>(name).then((rows) => rows.map(decodeEntree));
  known.set(name, loading);
  loading.catch(() => known.delete(name));
  return loading;
}

/** The rank of the longest key that begins a word; -1 when no name begins so. */
export function findFile(mot: string, cles: readonly string[]): number {
  for (let length = mot.length; length > 0; length--) {
    const rank = cles.indexOf(mot.slice(0, length));
    if (rank >= 0) return rank;
  }
  return -1;
}
