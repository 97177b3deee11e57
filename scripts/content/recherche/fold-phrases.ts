import { searchWords, singularise } from '../../../src/contract/recherche/words.ts';

/**
 * The phrases of a subject, each by the words that must be typed: a browser then splits them, and folds nothing but what is
 * typed. Words that say nothing are left out of a phrase that keeps two others; « ville étrangère » is not « étrangère », which is
 * a phrase where it is listed. A phrase in its two numbers is one, one whose words are each another is none, and those that begin
 * alike stand together: they weigh less.
 * @param vides words that say nothing of what is looked for, folded
 */
export function foldPhrases(phrases: readonly string[], vides: readonly string[]): string[] {
  const rows = phrases.map(searchWords).map((words) => ({ words, key: keyOf(words) }));
  const keys = new Set(rows.map(({ key }) => key));
  const needed = rows.filter(({ words }) => words.length === 1 || !words.every((word) => keys.has(singularise(word))));
  const kept = needed.map(({ words }) => {
    const telling = words.filter((word) => !vides.includes(word));
    return telling.length > 1 ? telling : words;
  });
  return [...new Map(kept.map((words) => [keyOf(words), words.join(' ')])).values()].sort();
}

const keyOf = (words: readonly string[]): string => words.map(singularise).join(' ');
