/** Letters that Unicode does not decompose. */
export const LIGATURES: Readonly<Record<string, string>> = {
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

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

/**
 * The form in which text is compared and searched: lower case, no accent, ligatures opened, anything but letters
 * and figures turned to spaces. « L’Œuvre d’Étampes » → `l oeuvre d etampes`. Idempotent.
 */
export function foldText(text: string): string {
  const lower = stripAccents(text).toLowerCase();
  // Nearly every text is plain by now, and hundreds of thousands are folded.
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, ' ').trim();
  return stripAccents(lower)
    .replace(/[œæßøđðłþı]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const stripAccents = (text: string): string => (isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, ''));
