import { unstackAccents } from './stacked-accents.ts';

const LONGUEUR_MONTREE = 80;
/** Characters that would garble a terminal or a page: controls, line breaks, bidi marks, zero widths, lone surrogates. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** `« texte »`, cut after 80 characters, piled accents taken off, invisible characters spelled out: `« a‹U+202E›b »`. */
export function quote(text: string): string {
  const shown = text.length > LONGUEUR_MONTREE ? `${text.slice(0, LONGUEUR_MONTREE - 1)}…` : text;
  return `« ${spellInvisible(unstackAccents(shown))} »`;
}

/** The same text, safe to print on one line: `pays/a‹U+000A›b.md`. */
export function spellInvisible(text: string): string {
  return text.replace(UNSHOWABLE, codePoint);
}

/** `U+202E`, between angle quotes. */
function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
