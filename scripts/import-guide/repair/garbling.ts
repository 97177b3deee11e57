/** The font that a word was set in, by what its extraction lost. `C`: nothing. */
export type Garbling = 'B' | 'H' | 'C';

/** Letters whose capital came out in lower case, in body text and in headings. */
const LOST: Readonly<Record<Garbling, ReadonlySet<string>>> = {
  B: new Set('deimnoqrt'),
  H: new Set('fhjnosvxqé'),
  C: new Set(),
};

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();
const isLower = (letter: string): boolean => letter !== letter.toUpperCase();

/** True when the font keeps no capital of this letter: a capital there shows that the text is not of that font. */
export function losesCapital(garbling: Garbling, letter: string): boolean {
  return LOST[garbling].has(letter.toLowerCase());
}

/** True when the word holds a capital that the font cannot show. */
export function contradicts(garbling: Garbling, word: string): boolean {
  return [...word].some((letter) => isUpper(letter) && losesCapital(garbling, letter));
}

/** True when raising lost capitals alone turns `word` into `target`: `dAeCt` → `DAECT` in body text. */
export function canBecome(garbling: Garbling, word: string, target: string): boolean {
  const from = [...word];
  const to = [...target];
  return (
    from.length === to.length &&
    from.every((letter, index) => {
      const wanted = to[index] ?? '';
      if (letter === wanted) return true;
      return letter === wanted.toLowerCase() && losesCapital(garbling, letter);
    })
  );
}

/** The word with its first letter raised, when the font loses that capital; otherwise the word itself. */
export function raiseFirst(garbling: Garbling, word: string): string {
  const [first = '', ...rest] = [...word];
  return isLower(first) && losesCapital(garbling, first) ? first.toUpperCase() + rest.join('') : word;
}

/** The word in capitals, when every lower-case letter in it may be a lost one; otherwise null. */
export function raiseAll(garbling: Garbling, word: string): string | null {
  const upper = word.toUpperCase();
  return [...upper].length === [...word].length && canBecome(garbling, word, upper) ? upper : null;
}

export const hasUpper = (word: string): boolean => [...word].some(isUpper);
export const hasLower = (word: string): boolean => [...word].some(isLower);
export const startsUpper = (word: string): boolean => isUpper([...word][0] ?? '');
export const startsLower = (word: string): boolean => isLower([...word][0] ?? '');
