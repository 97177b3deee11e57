import type { Titres } from '../../contract/content/recherche.ts';
import { LES_TYPES } from '../../contract/recherche/fiches.ts';
import { searchWords, singularise } from '../../contract/recherche/words.ts';

/** A query with a usual name replaced by what pages print. */
export interface Variante {
  mots: string[];
  /** What the usual name stands for, as printed. */
  vaut: string;
  /** Which words of the query it replaces: from, to (excluded). */
  de: number;
  a: number;
}

/** Longest usual name, in words. */
const LONGUEUR = 6;
/** A name that stands for more countries than this says too little. */
const MAXIMUM = 3;

/** Usual names, in words of a query without plural, and what they stand for. */
type NomsIndex = ReadonlyMap<string, readonly string[]>;

const keyOf = (words: readonly string[]): string => words.map(singularise).join(' ');

/** The tables of usual names, and the abbreviations both ways: « AFD » and « Agence française de développement ». */
export function indexNoms({ noms, motsCourants, fiches }: Pick<Titres, 'noms' | 'motsCourants' | 'fiches'>): NomsIndex {
  const index = new Map<string, string[]>();
  const add = (nom: string, vaut: string) => {
    const key = keyOf(searchWords(nom));
    const known = index.get(key) ?? [];
    if (key !== '' && !known.includes(vaut)) index.set(key, [...known, vaut]);
  };
  for (const [vaut = '', ...usuels] of noms) for (const nom of usuels) add(nom, vaut);
  const sigle = LES_TYPES.indexOf('sigle');
  for (const [type, titre, , autres] of fiches) {
    if (type !== sigle || autres === '' || motsCourants.includes(titre)) continue;
    add(titre, autres);
    add(autres, titre);
  }
  return index;
}

/** The query once more for each thing that its first usual name stands for; none when it holds no usual name. */
export function expandQuery(words: readonly string[], noms: NomsIndex): Variante[] {
  for (let de = 0; de < words.length; de++) {
    for (let a = Math.min(words.length, de + LONGUEUR); a > de; a--) {
      const found = noms.get(keyOf(words.slice(de, a)));
      if (found === undefined || found.length > MAXIMUM) continue;
      return found.map((vaut) => ({
        mots: [...words.slice(0, de), ...searchWords(vaut), ...words.slice(a)],
        vaut,
        de,
        a,
      }));
    }
  }
  return [];
}
