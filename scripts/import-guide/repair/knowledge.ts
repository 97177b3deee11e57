import { canBecome, type Garbling } from './garbling.ts';
import type { Learned } from './learn-document.ts';
import type { Lexicon } from './lexicon.ts';

/** What a run of words should look like, and how sure that is. */
export interface Suggestion {
  words: string[];
  sure: boolean;
  /** True when the words are nothing but names: what the font seems to be no longer matters. */
  always?: boolean;
}

/** All that is known of words: beforehand, and from the document. */
export interface Knowledge {
  lexicon: Lexicon;
  learned: Learned;
  /** Fonts of the document that lost capitals. */
  fonts: readonly Garbling[];
}

const FONTS: readonly Garbling[] = ['B', 'H'];

/** True when some font could have turned `target` into `word`. */
export const reachable = (word: string, target: string): boolean =>
  FONTS.some((garbling) => canBecome(garbling, word, target));

/** The word with its first letter raised. */
export const raise = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);
