import { EDGE_ROMAN } from './find-folios.ts';

/** Without accents, in lower case. */
export const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What stays the same when a line is printed again with another number or another case: `CNCD | Guide 12` → `cncd|guide#`. */
export function linePrint(text: string): string {
  return withoutAccents(text.replace(EDGE_ROMAN, '#'))
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#|]/gu, '');
}

/** The letters of a line, without accents or case: `vILLE ` → `ville`. */
export function lettersOf(text: string): string {
  return linePrint(text).replace(/[^a-z]/g, '');
}

/** True for a line set in capitals, even when some of them came out in lower case. */
export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length === 0) return false;
  const lower = letters.replace(/\p{Lu}/gu, '');
  if (lower.length === 0) return true;
  return /\p{Lu}/u.test(letters) && (/^[fhjnosvxqéèêïîôç]+$/.test(lower) || /^[deimnoqrt]+$/.test(lower));
}

/** True for a line that holds one address and nothing else. */
export function isUrlLine(text: string): boolean {
  return /^(?:https?:\/\/|mailto:|www\.)\S+$/i.test(text.trim());
}

/** Longest line of furniture, in characters. */
const LONGEST = 140;

/** False for what only text holds: a long line, a bullet, an address. */
export function isPlainFurniture(text: string): boolean {
  return text.trim().length <= LONGEST && !text.includes('@') && !isUrlLine(text) && !/^\s*[•▪■●◦‣]/u.test(text);
}
