import { bisectRight } from 'd3';
import { type Entree, LES_TYPES, type MotsConnus, type TypeEntree } from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import type { IntentionEcrite } from './load-tables.ts';
import type { ContenuRecherche } from './plan-recherche.ts';
import type { Texte } from './textes.ts';

/** Letters of the shortest word that a slip may stand for. */
const LETTRES_MIN = 4;
/** How many of the most telling words a slip in the first letter is looked for in. */
const TETE = 1500;
/** Of the larger communes, how many tell more than what subjects are called by: « Besançon » more than « lavoir ». */
const GRANDES = 200;
/** Letters that the most telling words of a file share with its key: a slip comes later in a word more often than not. */
const LETTRES_TETE = 2;

/**
 * The known words: the most telling of all, and those of each file of names. Words of the texts and of other names are known
 * too, but nothing is mended to them: texts hold everything.
 * @param noms `cibles`: what a slip may stand for beside titles: the larger communes, record or not, other names of countries;
 * `justes`: words that are no slips
 * @param cles beginnings of names, and their files
 */
export function listMots(
  entrees: readonly Entree[],
  intentions: readonly IntentionEcrite[],
  { cibles: noms, justes }: Pick<ContenuRecherche, 'cibles' | 'justes'>,
  textes: readonly Texte[],
  cles: readonly string[],
): { tete: readonly string[]; parFichier: MotsConnus[] } {
  const cibles = listCibles(entrees, intentions, noms);
  const written = [
    ...textes.flatMap(({ titre, texte, parties }) => [
      titre,
      texte,
      ...parties.flatMap((one) => [one.titre, one.texte]),
    ]),
    ...entrees.flatMap(({ titre, noms }) => [titre, ...noms]),
    ...justes,
  ];
  const autres = new Set(written.flatMap(searchWords).filter((mot) => mot.length >= LETTRES_MIN && !cibles.has(mot)));
  const tete = [...cibles].slice(0, TETE);
  // As `findFile` finds it, of so many words that a walk of the keys for each takes a second.
  const fileOf = (mot: string) => Math.max(0, bisectRight(cles, mot) - 1);
  const ciblesOf = Map.groupBy([...cibles].slice(TETE), ([mot]) => fileOf(mot));
  const autresOf = Map.groupBy(autres, fileOf);
  const parFichier = cles.map((cle, file) => ({
    tete: tete.filter(([mot]) => isBegun(mot.slice(0, LETTRES_TETE), cle, cles[file + 1])).map(([, mot]) => mot),
    cibles: (ciblesOf.get(file) ?? []).map(([, mot]) => mot),
    autres: (autresOf.get(file) ?? []).map((mot) => ` ${mot}`).join(''),
  }));
  return { tete: tete.map(([, mot]) => mot), parFichier };
}

/** Does something in a file, between its key and the next, begin so? */
const isBegun = (debut: string, cle: string, next = '\uffff'): boolean =>
  debut >= cle.slice(0, LETTRES_TETE) && debut < next;

/**
 * The words that a slip may stand for, folded, and as they are written; the most telling first: countries, large towns,
 * subjects, the rest in the order of kinds, the largest first. Titles of projects hold ordinary words: they are left out.
 */
function listCibles(
  entrees: readonly Entree[],
  intentions: readonly IntentionEcrite[],
  noms: readonly string[],
): Map<string, string> {
  const ofType = Map.groupBy(entrees, ({ type }) => type);
  const titresOf = (type: TypeEntree) =>
    (ofType.get(type) ?? []).toSorted((a, b) => b.poids - a.poids).map(({ titre }) => titre);
  const pays = [...titresOf('pays'), ...titresOf('absent')];
  const others = LES_TYPES.filter((type) => type !== 'projet').map(titresOf);
  const subjects = intentions.flatMap(({ mots }) => mots);
  const texts = [...pays, ...noms.slice(0, GRANDES), ...subjects, ...noms, ...others.flat()];
  const cibles = new Map<string, string>();
  for (const written of texts.flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u))) {
    const [mot = ''] = searchWords(written);
    if (mot.length >= LETTRES_MIN && !/\d/.test(mot) && !cibles.has(mot)) cibles.set(mot, written);
  }
  return cibles;
}
