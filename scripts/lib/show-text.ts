/** Characters that would garble a terminal or a page: controls, line breaks, bidi marks, zero widths, lone surrogates. */
const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text from data as a person may see it printed: what is not seen is spelled out, `a‹U+202E›b`. */
export function showText(text: string): string {
  return text.replace(UNSHOWABLE, spellOut);
}

/** `U+202E`, between angle quotes. */
function spellOut(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
