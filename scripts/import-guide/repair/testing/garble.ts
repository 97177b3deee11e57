import { losesCapital } from '../garbling.ts';

/** Damages a text as the extraction of one font does: its capitals come out in lower case. For tests. */
export function garble(text: string, garbling: 'B' | 'H'): string {
  return text.replace(/\p{Lu}/gu, (letter) => (losesCapital(garbling, letter) ? letter.toLowerCase() : letter));
}
