import { type Entree, type Intention, LES_TYPES } from '../../../src/contract/recherche/entree.ts';
import { searchWords } from '../../../src/contract/recherche/words.ts';

/** Letters of the shortest word that a slip may stand for. */
const LETTRES_MIN = 4;

/**
 * The words that a slip may stand for, the most telling first: countries, subjects, the rest in the order of kinds, the
 * largest first. Titles of projects hold ordinary words: they are left out.
 * @param communes names of the larger communes, record or not
 */
export function listMots(
  entrees: readonly Entree[],
  intentions: readonly Intention[],
  communes: readonly string[],
): string[] {
  const ofType = Map.groupBy(entrees, ({ type }) => type);
  const [pays = [], ...others] = LES_TYPES.filter((type) => type !== 'projet').map((type) =>
    (ofType.get(type) ?? []).toSorted((a, b) => b.poids - a.poids).map(({ titre }) => titre),
  );
  const texts = [...pays, ...intentions.flatMap(({ mots }) => mots), ...communes, ...others.flat()];
  const words = texts.flatMap(searchWords).filter((mot) => mot.length >= LETTRES_MIN && !/\d/.test(mot));
  return [...new Set(words)];
}
