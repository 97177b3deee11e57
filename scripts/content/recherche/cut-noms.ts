import { clesDeNom } from '../../../src/contract/annuaire/fold-nom.ts';
import type { LigneAnnuaire } from '../../../src/contract/content/annuaire.ts';
import {
  type Entree,
  encodeEntree,
  type FichierNoms,
  type TypeEntree,
} from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import { tally } from '../../../src/contract/words/tally.ts';

/** Largest file of names, in characters; a beginning that has more is cut by its next letter. */
const TAILLE_MAX = 28_000;
/** Of a beginning that is cut, how many of the largest of each kind its own file shows. */
const TETE = 12;
/** A word that so many names of a type hold names none of them. */
const TROP = 150;
const SOUVENT: readonly TypeEntree[] = ['collectivite', 'partenaire', 'projet', 'contact', 'ville'];

type Noms = Pick<FichierNoms, 'entrees' | 'lignes'>;

/** What has a name that begins so: an entry by one of its words, with those of its other names that hold it; a row by the whole name. */
type Posting = { cle: string; poids: number; taille: number } & (
  | { entree: Entree; noms: readonly string[] }
  | { entree: null; ligne: LigneAnnuaire }
);

/** What begins with a key, or after it and before the next. */
interface Fichier {
  cle: string;
  postings: Posting[];
}

/**
 * Cuts names into files by their beginnings, none much larger than the others: what is typed leads to one (`findFile`). Linear
 * but for the sorting.
 * @returns the key of each file, in the order of code units
 */
export function cutNoms(
  entrees: readonly Entree[],
  lignes: readonly LigneAnnuaire[] = [],
): { cles: string[]; fichiers: Noms[] } {
  const fichiers: Fichier[] = [];
  // Neighbours stand together: a file each would be thousands of files.
  for (const part of cut('', [...postEntrees(entrees), ...lignes.flatMap(postLigne)])) {
    const last = fichiers.at(-1);
    if (last !== undefined && sizeOf([...last.postings, ...part.postings]) <= TAILLE_MAX)
      last.postings.push(...part.postings);
    else fichiers.push(part);
  }
  return { cles: fichiers.map(({ cle }) => cle), fichiers: fichiers.map(({ postings }) => gather(postings)) };
}

function postEntrees(entrees: readonly Entree[]): Posting[] {
  const words = entrees.map(namesByWord);
  const counts = tally(
    entrees.flatMap(({ type }, rank) =>
      SOUVENT.includes(type) ? [...(words[rank]?.keys() ?? [])].map((mot) => `${type} ${mot}`) : [],
    ),
  );
  return entrees.flatMap((entree, rank) =>
    [...(words[rank] ?? [])]
      .filter(([mot]) => (counts.get(`${entree.type} ${mot}`) ?? 0) <= TROP)
      .map(([cle, noms]) => {
        const taille = JSON.stringify(encodeEntree({ ...entree, noms })).length;
        return { cle, poids: entree.poids, taille, entree, noms };
      }),
  );
}

function postLigne(ligne: LigneAnnuaire): Posting[] {
  const { propres, autres } = clesDeNom(ligne);
  const taille = JSON.stringify(ligne).length;
  return [...new Set([...propres, ...autres])].map((cle) => ({
    ...{ cle, poids: ligne.population ?? 0, taille },
    ...{ entree: null, ligne },
  }));
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

/**
 * What begins so; when it is too large for one file, what is called so with the largest of what begins so, then what begins so, by its
 * next letter. In the order of code units.
 */
function cut(debut: string, group: readonly Posting[]): Fichier[] {
  const [whole = [], longer = []] = [true, false].map((isWhole) =>
    group.filter(({ cle }) => (cle === debut) === isWhole),
  );
  if (sizeOf(group) <= TAILLE_MAX || longer.length === 0) return [{ cle: debut, postings: [...group] }];
  const parts = [...Map.groupBy(longer, ({ cle }) => cle.slice(0, debut.length + 1))];
  return [
    { cle: debut, postings: [...whole, ...listTete(longer)] },
    ...parts.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([next, part]) => cut(next, part)),
  ];
}

function listTete(group: readonly Posting[]): Posting[] {
  const byWeight = group.toSorted((a, b) => b.poids - a.poids);
  const distinct = [...new Map(byWeight.map((posting) => [itemOf(posting), posting])).values()];
  const byKind = Map.groupBy(distinct, ({ entree }) => entree === null);
  return [...byKind.values()].flatMap((kind) => kind.slice(0, TETE));
}

const itemOf = (posting: Posting): Entree | LigneAnnuaire => posting.entree ?? posting.ligne;

/** What has several names that begin so stands there once. */
function sizeOf(group: readonly Posting[]): number {
  const sizes = new Map(group.map((posting) => [itemOf(posting), posting.taille]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Each entry once, with no other name than those that lead to this file: of a country, some thirty lead to as many files. */
function gather(group: readonly Posting[]): Noms {
  const entrees = new Map<Entree, Set<string>>();
  const lignes = new Set<LigneAnnuaire>();
  for (const posting of group) {
    if (posting.entree === null) lignes.add(posting.ligne);
    else entrees.set(posting.entree, new Set([...(entrees.get(posting.entree) ?? []), ...posting.noms]));
  }
  return {
    entrees: [...entrees].map(([entree, noms]) => encodeEntree({ ...entree, noms: [...noms] })),
    lignes: [...lignes],
  };
}
