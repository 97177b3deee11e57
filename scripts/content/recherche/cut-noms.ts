import {
  type Entree,
  type EntreeCompacte,
  encodeEntree,
  type TypeEntree,
} from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';

/** Largest file of names, in characters; a beginning that has more is cut by its next letter. */
const TAILLE_MAX = 40_000;
/** Letters of the longest beginning: words that share more stay together, however many they are. */
const LETTRES_MAX = 6;
/** Of a beginning that is cut, how many of the largest entries its own file shows. */
const TETE = 24;
/** A word that so many names of a type hold names none of them. */
const TROP = 150;
const SOUVENT: readonly TypeEntree[] = ['collectivite', 'partenaire', 'projet', 'contact', 'ville'];

/** The files of names: each holds the entries of which a word begins with its key. */
interface FichiersNoms {
  /** In the order of code units: the rank of a key is the name of its file. */
  cles: string[];
  fichiers: EntreeCompacte[][];
}

interface Posting {
  mot: string;
  entree: Entree;
  /** Its names that hold the word. */
  noms: readonly string[];
  size: number;
}

/** Cuts the names into files by the beginnings of their words, none much larger than the others. Linear but for the sorting. */
export function cutNoms(entrees: readonly Entree[]): FichiersNoms {
  const postings = listPostings(entrees);
  const files = new Map<string, EntreeCompacte[]>();
  for (const [letter, group] of Map.groupBy(postings, ({ mot }) => mot.charAt(0))) cut(letter, group, files);
  const cles = [...files.keys()].sort((a, b) => (a < b ? -1 : 1));
  return { cles, fichiers: cles.map((cle) => files.get(cle) ?? []) };
}

function listPostings(entrees: readonly Entree[]): Posting[] {
  const counts = new Map<string, number>();
  const words = entrees.map(namesByWord);
  for (const [rank, { type }] of entrees.entries())
    if (SOUVENT.includes(type))
      for (const mot of words[rank]?.keys() ?? [])
        counts.set(`${type} ${mot}`, (counts.get(`${type} ${mot}`) ?? 0) + 1);
  return entrees.flatMap((entree, rank) =>
    [...(words[rank] ?? [])]
      .filter(([mot]) => (counts.get(`${entree.type} ${mot}`) ?? 0) <= TROP)
      .map(([mot, noms]) => ({ mot, entree, noms, size: JSON.stringify(encodeEntree({ ...entree, noms })).length })),
  );
}

/** The words of an entry, each with those of its other names that hold it. */
function namesByWord({ titre, noms }: Entree): Map<string, string[]> {
  const names = new Map<string, string[]>(searchWords(titre).map((mot) => [mot, []]));
  for (const nom of noms) {
    for (const mot of new Set(searchWords(nom))) {
      const known = names.get(mot);
      if (known) known.push(nom);
      else names.set(mot, [nom]);
    }
  }
  return names;
}

function cut(cle: string, group: readonly Posting[], files: Map<string, EntreeCompacte[]>): void {
  if (sizeOf(group) <= TAILLE_MAX || cle.length >= LETTRES_MAX) {
    files.set(cle, gather(group));
    return;
  }
  const whole = group.filter(({ mot }) => mot === cle);
  const largest = group.toSorted((a, b) => b.entree.poids - a.entree.poids).slice(0, TETE);
  const own = [...whole, ...largest];
  const longer = [
    ...Map.groupBy(
      group.filter(({ mot }) => mot !== cle),
      ({ mot }) => mot.slice(0, cle.length + 1),
    ),
  ].map(([next, part]) => ({ next, part, size: sizeOf(part) }));
  // The small ones stay with the beginning that they share: a file each would be thousands of files.
  let room = TAILLE_MAX - sizeOf(own);
  for (const { next, part, size } of longer.sort((a, b) => a.size - b.size)) {
    room -= size;
    if (room > 0) own.push(...part);
    else cut(next, part, files);
  }
  files.set(cle, gather(own));
}

const sizeOf = (group: readonly Posting[]): number => group.reduce((sum, { size }) => sum + size, 0);

/** Each entry once, with no other name than those that lead to this file: of a country, some thirty lead to as many files. */
function gather(group: readonly Posting[]): EntreeCompacte[] {
  const entrees = new Map<Entree, Set<string>>();
  for (const { entree, noms } of group) {
    const known = entrees.get(entree);
    if (known) for (const nom of noms) known.add(nom);
    else entrees.set(entree, new Set(noms));
  }
  return [...entrees].map(([entree, noms]) => encodeEntree({ ...entree, noms: [...noms] }));
}
