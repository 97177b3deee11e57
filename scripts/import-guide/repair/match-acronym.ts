import { hasLower, hasUpper, startsUpper } from './garbling.ts';
import { type Knowledge, reachable, type Suggestion } from './knowledge.ts';
import { isFrenchWord } from './lexicon.ts';
import { endsSentence, type Token } from './tokens.ts';

/** An acronym of the table or of the document; one that is also a word needs the right word before it. */
export function matchAcronym(
  tokens: readonly Token[],
  index: number,
  { lexicon, learned }: Knowledge,
): Suggestion | null {
  const { word } = tokens[index] as Token;
  const lower = word.toLowerCase();
  if (/\p{Ll}\p{Lu}/u.test(word) && learned.acronyms.has(lower)) {
    return { words: [lower.toUpperCase()], sure: true, always: true };
  }
  const known = lexicon.acronyms.get(lower);
  const form = known?.form ?? (learned.acronyms.has(lower) ? lower.toUpperCase() : null);
  if (form === null || form === word || !reachable(word, form)) return null;
  const after = known?.after ?? null;
  const mixed = hasUpper(word) && hasLower(word) && !/^\p{Lu}\p{Ll}+$/u.test(word);
  if (mixed) return { words: [form], sure: true, always: true };
  const previous = tokens[index - 1];
  const midSentence = previous !== undefined && !endsSentence(tokens[index]?.gap ?? '');
  const bracketed = /\($/.test(tokens[index]?.gap ?? '');
  if (after !== null || isFrenchWord(lexicon, lower)) {
    const led = after?.includes(previous?.word.toLowerCase() ?? '') ?? false;
    const odd = startsUpper(word) && midSentence && learned.acronyms.has(lower);
    return led || (bracketed && after !== null) || odd ? { words: [form], sure: false } : null;
  }
  return { words: [form], sure: true };
}
