/** What spells right: ordinary words in lower case, and names and words that must keep their own case. */
export interface WordKnowledge {
  isOrdinary: (lower: string) => boolean;
  /** Names as they are written, word by word: « Sèmè », « Podji ». */
  names: ReadonlySet<string>;
}

/** What an apostrophe leaves before it: « l’ », « qu’ », « jusqu’ ». */
const ELISIONS = new Set([
  ...['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'y', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quelqu', 'quoiqu'],
  ...['aujourd', 'hui', 'presqu', 'entr', 'prud'],
]);

/** Feminine marks that inclusive forms leave alone after their dot: « élu·e·s ». */
const ENDINGS = new Set(['e', 'es', 's', 'ne', 'nes', 'trice', 'trices', 'euse', 'euses', 've', 'ves', 'ère', 'ères']);

/** True when the dictionary, the names or the usual formations of French account for the word. */
export function isSpeltRight(word: string, knowledge: WordKnowledge): boolean {
  if (isKnown(word, knowledge)) return true;
  const parts = word.split('-');
  return parts.length > 1 && parts.every((part) => isKnown(part, knowledge));
}

function isKnown(word: string, { isOrdinary, names }: WordKnowledge): boolean {
  const lower = word.toLowerCase();
  if (word.length === 1 || ELISIONS.has(lower) || ENDINGS.has(lower)) return true;
  // Capitals only: an acronym; the glossary and the readers judge it, not a dictionary.
  if (word === word.toUpperCase()) return true;
  return isOrdinary(lower) || names.has(word);
}
