import { type Entree, type Intention, LES_TYPES, type MotsConnus } from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';
import type { Texte } from './textes.ts';

/** Letters of the shortest word that a slip may stand for. */
const LETTRES_MIN = 4;
/** How many of the most telling words a slip in the first letter is looked for in. */
const TETE = 1500;

/**
 * The known words by file: `tete` for the most telling, then one for each first letter. The words of the texts are known too,
 * but nothing is mended to them: they hold everything.
 * @param communes names of the larger communes, record or not
 */
export function listMots(
  entrees: readonly Entree[],
  intentions: readonly Intention[],
  communes: readonly string[],
  textes: readonly Texte[],
): Map<string, MotsConnus> {
  const cibles = listCibles(entrees, intentions, communes);
  const autres = new Set(
    textes.flatMap(({ titre, texte, parties }) =>
      [titre, texte, ...parties.flatMap((partie) => [partie.titre, partie.texte])].flatMap((text) => searchWords(text)),
    ),
  );
  const byLetter = Map.groupBy(
    [...autres].filter((mot) => mot.length >= LETTRES_MIN && !cibles.has(mot)),
    (mot) => mot.charAt(0),
  );
  const own = Map.groupBy(cibles, ([mot]) => mot.charAt(0));
  return new Map<string, MotsConnus>([
    ['tete', { cibles: [...cibles.values()].slice(0, TETE), autres: '' }],
    ...[...'abcdefghijklmnopqrstuvwxyz'].map((letter): [string, MotsConnus] => [
      letter,
      {
        cibles: (own.get(letter) ?? []).map(([, mot]) => mot),
        autres: (byLetter.get(letter) ?? []).map((mot) => ` ${mot}`).join(''),
      },
    ]),
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
