/** A word of a text and what stands before it. */
export interface Token {
  /** Letters only. */
  word: string;
  /** Characters between the previous word and this one. */
  gap: string;
  /** True inside an address, where case is not ours to mend. */
  frozen: boolean;
}

export interface Tokens {
  tokens: Token[];
  /** What follows the last word. */
  tail: string;
}

const ADDRESS =
  /(?:https?:\/\/|www\.|mailto:)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:fr|org|com|net|eu|int|info)\b\S*/giu;

/** Cuts a text into words; addresses are kept whole. `joinTokens(tokenise(text)) === text`. */
export function tokenise(text: string): Tokens {
  const addresses = [...text.matchAll(ADDRESS)].map((match) => [match.index, match.index + match[0].length] as const);
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const at = match.index;
    const frozen = addresses.some(([from, to]) => at >= from && at < to);
    tokens.push({ word: match[0], gap: text.slice(end, at), frozen });
    end = at + match[0].length;
  }
  return { tokens, tail: text.slice(end) };
}

export function joinTokens({ tokens, tail }: Tokens): string {
  return tokens.map(({ gap, word }) => gap + word).join('') + tail;
}

/** True when only a space, a hyphen or an apostrophe stands between this word and the one before. */
export function isLinked(token: Token): boolean {
  return /^[\s\u00A0\u202F]*[\s\u00A0\u202F\-’'‑]$/u.test(token.gap) || token.gap === ' ';
}

/** True when the gap before a word ends a sentence. */
export function endsSentence(gap: string): boolean {
  return /[.!?…][»”)\]\s\u00A0\u202F]*[\s\u00A0\u202F][«“(]?[\s\u00A0\u202F]*$/u.test(gap);
}
