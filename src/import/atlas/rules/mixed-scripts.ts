const MOT = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const SOSIES = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** The first word that mixes Latin letters with letters of an alphabet that looks like it: `Аngers` with a Cyrillic А. */
export function findMixedScriptWord(text: string): string | undefined {
  if (!SOSIES.test(text)) return undefined;
  return text.match(MOT)?.find((word) => LATIN.test(word) && SOSIES.test(word));
}

/** The letters of a word that are not Latin, spelled out: `А (U+0410)`. */
export function spellLookAlikes(word: string): string {
  const letters = [...new Set(word)].filter((letter) => SOSIES.test(letter)).slice(0, 5);
  return letters.map((letter) => `${letter} (U+${hexadecimal(letter)})`).join(', ');
}

function hexadecimal(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
