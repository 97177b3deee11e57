import { decodeEntree, type Entree, type EntreeCompacte, type PlanRecherche } from '../../contract/recherche/entree.ts';
import { singularise } from '../../contract/recherche/words.ts';
import { loadData } from '../kit/load-data.ts';

const fichier = <T>(name: string, base: string): Promise<T> => loadData<T>(`${base}recherche/${name}.json`);

/** What every search reads first. @param base the base path of the site, with its slashes */
export const loadPlan = (base: string): Promise<PlanRecherche> => fichier('plan', base);

/** Words of names and subjects, the most telling first: what a slip may stand for. Read when nothing answers. */
export const loadMots = (base: string): Promise<string[]> => fichier('mots', base);

/** Entries once read, by file: the same words come back from one letter to the next. */
const known = new Map<string, Promise<Entree[]>>();

/** The entries of which a word may be, or begin with, a folded word. @throws when a file does not come */
export async function loadEntrees(mot: string, { cles }: PlanRecherche, base: string): Promise<Entree[]> {
  const ranks = new Set([mot, singularise(mot)].map((form) => findFile(form, cles)).filter((rank) => rank >= 0));
  return (await Promise.all([...ranks].map((rank) => loadNoms(`noms/${rank}`, base)))).flat();
}

function loadNoms(name: string, base: string): Promise<Entree[]> {
  const key = `${base}${name}`;
  const loading = known.get(key) ?? fichier<EntreeCompacte[]>(name, base).then((rows) => rows.map(decodeEntree));
  known.set(key, loading);
  loading.catch(() => known.delete(key));
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
