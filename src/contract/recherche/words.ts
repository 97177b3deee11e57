import { openSaint } from '../annuaire/fold-nom.ts';
import { foldText } from '../words/fold-text.ts';

/** Words that nearly every text holds, folded. « est » (Grand Est) and « pas » (Pas-de-Calais) are names too: they stay. */
const STOP_WORDS = new Set(
  'de la le les et en pour du des au aux sur un une dans par avec que qui se ce ces son sa ses leur leurs ou il elle ne'.split(
    ' ',
  ),
);

/** What Arabic writes in two ways, and the article that a name keeps or not: الرباط, رباط. */
const foldArabic = (word: string): string =>
  word
    .replace(/^ال(?=\p{L}{3})/u, '')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي');

/** It begins so many names that, beside another word, it finds none of them. */
export const isSaint = (mot: string): boolean => /^saint[es]?$/.test(mot);

/**
 * The words by which a text is indexed and searched: folded, without lone letters nor the words that every text holds.
 * « L’école de St-Denis » → `['ecole', 'saint', 'denis']`. A text of nothing else keeps its words.
 */
export function searchWords(text: string): string[] {
  const words = foldText(text)
    .split(' ')
    .filter(Boolean)
    .map((word) => foldArabic(openSaint(word)));
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

/** How a word of a name answers to a word of a query: 3 for the word itself, 2 in its other number, 1 begins so, 0 not. */
export function answerWord(word: string, wanted: string): 0 | 1 | 2 | 3 {
  if (word === wanted) return 3;
  if (singularise(word) === singularise(wanted)) return 2;
  return wanted.length > 1 && word.startsWith(wanted) ? 1 : 0;
}

/** Two forms of one word, as verbs and adjectives have them: `cherchent`, `cherche`; `legal`, `legalite`. For curated words only. */
export function isKindred(a: string, b: string): boolean {
  if (answerWord(a, b) > 1) return true;
  const shortest = Math.min(a.length, b.length);
  let common = 0;
  while (common < shortest && a[common] === b[common]) common++;
  return common >= Math.max(5, shortest - 1) && Math.max(a.length, b.length) - common <= Math.min(5, common - 2);
}

/** Are two words at most so many slips apart: a letter more, less, other, or two in each other's place? */
export function isWithin(a: string, b: string, slips: number): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA === restB) return true;
  if (slips === 0 || Math.abs(restA.length - restB.length) > slips) return false;
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0];
  return (
    (isSwapped && isWithin(restA.slice(2), restB.slice(2), slips - 1)) ||
    isWithin(restA.slice(1), restB.slice(1), slips - 1) ||
    isWithin(restA.slice(1), restB, slips - 1) ||
    isWithin(restA, restB.slice(1), slips - 1)
  );
}

/** What is heard of a folded word, or nearly: `maroque` and `maroc` → `marok`, `egipte` and `egypte` → `egip`. */
export const soundOf = (word: string): string =>
  word
    .replace(/ph/g, 'f')
    .replace(/qu|ck|[cqk](?![eiyh])/g, 'k')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/(.)\1/g, '$1')
    .replace(/[esxtd]+$/, '');
