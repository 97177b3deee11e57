import { isSpeltRight, type WordKnowledge } from './word-knowledge.ts';

/** A text, and the page or file that shows it. */
interface TextePage {
  file: string;
  texte: string;
}

/** A word that nothing accounts for: how often it stands, and the first time. */
interface Misspelling {
  word: string;
  count: number;
  file: string;
  excerpt: string;
}

const AROUND = 40;

/** The words that neither the dictionary, nor the names, nor the project's list know, the most frequent first. */
export function findMisspellings(textes: Iterable<TextePage>, knowledge: WordKnowledge): Misspelling[] {
  const right = new Map<string, boolean>();
  const found = new Map<string, Misspelling>();
  for (const { file, texte } of textes) {
    for (const word of splitWords(texte)) {
      if (!right.has(word)) right.set(word, isSpeltRight(word, knowledge));
      if (right.get(word)) continue;
      const known = found.get(word);
      if (known) known.count += 1;
      else found.set(word, { word, count: 1, file, excerpt: excerptOf(texte, word) });
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'fr'));
}

function excerptOf(texte: string, word: string): string {
  const at = Math.max(0, texte.indexOf(word));
  return texte.slice(Math.max(0, at - AROUND), at + word.length + AROUND).replace(/\s+/g, ' ');
}

/** What is no word of prose: addresses, e-mails, file names, codes, identifiers of records. */
const NOT_WORDS =
  /fiche [\p{L}\d]+(?:-[\p{L}\d]+)+|\S+@\S+|https?:\/\/\S+|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?|\S*\d\S*/gu;

/** Elisions stand apart from the word that follows: « l’eau » is « l » and « eau », « quelqu’un » « quelqu » and « un ». */
const WORD = /\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*/gu;

/** The words of a French text, hyphens kept, elisions cut off, in order. */
export function splitWords(text: string): string[] {
  return text.replace(NOT_WORDS, ' ').normalize('NFC').replaceAll('\u00AD', '').match(WORD) ?? [];
}
