/** Most accents that a letter keeps: no language stacks so many. */
export const ACCENTS_MAX = 8;
const PILE = new RegExp(`(\\p{M}{${ACCENTS_MAX}})\\p{M}+`, 'gu');

/**
 * Takes out the accents piled on a letter beyond the last of those. They cover the lines around, and putting thousands of them in
 * the order that Unicode wants takes quadratic time.
 */
export function unstackAccents(text: string): string {
  return text.replace(PILE, '$1');
}
