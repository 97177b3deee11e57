import { foldText } from '../words/fold-text.ts';

/** Words that nearly every text holds, folded. « est » (Grand Est) and « pas » (Pas-de-Calais) are names too: they stay. */
const STOP_WORDS = new Set(
  'de la le les et en pour du des au aux sur un une dans par avec que qui se ce ces son sa ses leur leurs ou il elle ne'.split(
    ' ',
  ),
);

const SHORTENED = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/**
 * The words by which a text is indexed and searched: folded, without lone letters nor the words that every text holds.
 * « L’école de St-Denis » → `['ecole', 'saint', 'denis']`. A text of nothing else keeps its words.
 */
export function searchWords(text: string): string[] {
  const words = foldText(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => SHORTENED.get(word) ?? word);
  const useful = words.filter((word) => !/^\p{L}$/u.test(word) && !STOP_WORDS.has(word));
  return useful.length === 0 ? words : useful;
}

/** A folded word without the mark of its plural: `eaux` → `eau`, `locaux` → `local`, `ecoles` → `ecole`. */
export function singularise(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (word.length > 4 && word.endsWith('aux')) return `${word.slice(0, -2)}l`;
  return word.replace(/[sx]$/, '');
}

/** What a word and its other number begin with: `locaux`, `local` → `loca`. Finds the file that holds both. */
export function commonStart(word: string): string {
  return singularise(word).replace(/(?<=a)l$/, '');
}

/** Does a word of a text answer to a word of a query, in either number? */
export const isSameWord = (word: string, wanted: string): boolean => singularise(word) === singularise(wanted);

/** A word of a query. `debut`: words that begin with it answer too, because no text holds it whole. */
export interface QueryWord {
  mot: string;
  debut: boolean;
}

/** Do the words of a text answer to every word of a query? */
export function matchWords(words: readonly string[], wanted: readonly QueryWord[]): boolean {
  return wanted.every(({ mot, debut }) =>
    words.some((word) => isSameWord(word, mot) || (debut && word.startsWith(mot))),
  );
}
