import {
  canBecome,
  type Garbling,
  hasLower,
  hasUpper,
  raiseAll,
  raiseFirst,
  startsLower,
  startsUpper,
} from './garbling.ts';
import type { Token, Tokens } from './tokens.ts';

/** `XXie` → `XXIe`: an ordinal keeps its small letters. */
function raiseOrdinal(garbling: Garbling, word: string): string | null {
  const number = /^([ivx]+)(e|er|re)$/i.exec(word);
  if (!number || !/[XV]/.test(word)) return null;
  const target = (number[1] ?? '').toUpperCase() + (number[2] ?? '');
  return canBecome(garbling, word, target) ? target : null;
}

/** `dAeCt` → `DAECT`: capitals and small letters mixed as no word mixes them. */
export function raiseMixed(garbling: Garbling, word: string): string | null {
  const mixed = hasUpper(word) && hasLower(word) && (startsLower(word) || /\p{Ll}\p{Lu}|^\p{Lu}{2,}/u.test(word));
  if (!mixed) return null;
  const capitals = [...word].filter((letter) => letter !== letter.toLowerCase()).length;
  const any = word.length > 3 || capitals >= 2 ? (raiseAll('B', word) ?? raiseAll('H', word)) : null;
  return raiseOrdinal(garbling, word) ?? raiseAll(garbling, word) ?? any;
}

/** `m. Kamal` → `M. Kamal`, `40 m€` → `40 M€`. */
export function raiseSign(garbling: Garbling, { tokens, tail }: Tokens, index: number): string | null {
  const { word } = tokens[index] as Token;
  const after = tokens[index + 1];
  const name = after !== undefined && (startsUpper(after.word) || after.word.length > 2);
  if (/^(?:m|mm)$/.test(word) && after?.gap.startsWith('. ') && name) return raiseAll(garbling, word);
  if (/^(?:mme|mlle)$/.test(word)) return raiseFirst(garbling, word);
  if (word === 'm' && /^[\s\u00A0]*€/.test(after?.gap ?? tail) && /\d[\s\u00A0]*$/.test(tokens[index]?.gap ?? '')) {
    return raiseAll(garbling, word);
  }
  return null;
}
