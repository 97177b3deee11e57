/** Letters that Unicode does not decompose. */
const LIGATURES: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * The form in which text is compared and searched: lower case, no accent, ligatures opened, anything but letters
 * and figures turned to spaces. « L’Œuvre d’Étampes » → `l oeuvre d etampes`. Idempotent.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøđðłþı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * What the search index and the queries hold: folded text without its lone letters. « l’eau » is then `eau`, and no word
 * that nothing answers to falls back on a stray initial. A text of lone letters is kept as it is.
 */
export function foldSearch(text: string): string {
  const folded = foldText(text);
  const words = folded.split(' ').filter((word) => !/^\p{L}$/u.test(word));
  return words.length === 0 ? folded : words.join(' ');
}
