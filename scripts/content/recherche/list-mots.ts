import { type Entree, type Intention, LES_TYPES, type MotsConnus } from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import type { Texte } from './textes.ts';

/** Letters of the shortest word that a slip may stand for. */
const LETTRES_MIN = 4;
/** How many of the most telling words a slip in the first letter is looked for in. */
const TETE = 1500;

/**
 * The known words by file: `tete` for the most telling, then one for each first letter. Words of the texts and of other names
 * are known too, but nothing is mended to them: texts hold everything.
 * @param communes names of the larger communes, record or not
 */
export function listMots(
  entrees: readonly Entree[],
  intentions: readonly Intention[],
  communes: readonly string[],
  textes: readonly Texte[],
): Map<string, readonly string[] | Omit<MotsConnus, 'tete'>> {
  const cibles = listCibles(entrees, intentions, communes);
  const written = [
    ...textes.flatMap(({ titre, texte, parties }) => [
      titre,
      texte,
      ...parties.flatMap((one) => [one.titre, one.texte]),
    ]),
    ...entrees.flatMap(({ titre, noms }) => [titre, ...noms]),
  ];
  const autres = new Set(written.flatMap(searchWords).filter((mot) => mot.length >= LETTRES_MIN && !cibles.has(mot)));
  const ciblesOf = Map.groupBy(cibles, ([mot]) => mot.charAt(0));
  const autresOf = Map.groupBy(autres, (mot) => mot.charAt(0));
  const own = (letter: string) => ({
    cibles: (ciblesOf.get(letter) ?? []).map(([, mot]) => mot),
    autres: (autresOf.get(letter) ?? []).map((mot) => ` ${mot}`).join(''),
  });
  return new Map<string, readonly string[] | Omit<MotsConnus, 'tete'>>([
    ['tete', [...cibles.values()].slice(0, TETE)],
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [letter, own(letter)] as const),
  ]);
}

/**
 * The words that a slip may stand for, folded, and as they are written; the most telling first: countries, subjects, the rest
 * in the order of kinds, the largest first. Titles of projects hold ordinary words: they are left out.
 */
function listCibles(
  entrees: readonly Entree[],
  intentions: readonly Intention[],
  communes: readonly string[],
): Map<string, string> {
  const ofType = Map.groupBy(entrees, ({ type }) => type);
  const [pays = [], ...others] = LES_TYPES.filter((type) => type !== 'projet').map((type) =>
    (ofType.get(type) ?? []).toSorted((a, b) => b.poids - a.poids).map(({ titre }) => titre),
  );
  const texts = [...pays, ...intentions.flatMap(({ mots }) => mots), ...communes, ...others.flat()];
  const cibles = new Map<string, string>();
  for (const written of texts.flatMap((text) => text.split(/[^\p{L}\p{M}\p{N}]+/u))) {
    const [mot = ''] = searchWords(written);
    if (mot.length >= LETTRES_MIN && !/\d/.test(mot) && !cibles.has(mot)) cibles.set(mot, written);
  }
  return cibles;
}
