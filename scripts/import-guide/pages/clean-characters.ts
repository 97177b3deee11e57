/** Marks that print nothing: zero width, direction of writing, byte order, controls other than those that cut lines. */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu;

/** What a converter writes around headings and words in bold. */
const MARKDOWN = /(?<=^[ \t\f]*)(?:#{1,6}[ \t]+)+(?=\S)|\*{2,}(?=\S)([^*\n]+?)(?<=\S)\*{2,}/gm;

/** The apostrophes, dashes and « œ » of Windows, where a tool read them as the controls of Latin-1. */
const OF_WINDOWS = /[\u0080-\u009F]/g;
const WINDOWS = new TextDecoder('windows-1252');

/** From this share of lines on, spaces at their ends only fill them up to one width. */
const PADDED = 0.95;

/** Signs of the private area that fonts of symbols use for bullets. */
const SYMBOL_BULLETS = /[\uF0A7\uF0A8\uF0B7\uF06E\uF076\uF0D8\uF0FC\uF02D]/g;

/**
 * The text in one spelling of each letter, before anything is read: letters that a font joined (ﬁ) and wide forms (＠)
 * apart, accents on their letters, one kind of space and of hyphen, nothing invisible, no mark of bold. What French
 * means otherwise is left: « œ », « … », « m² », « 1ᵉʳ ». Lines stay lines. Idempotent.
 */
export function cleanCharacters(text: string): string {
  return withoutPadding(
    text
      // A soft hyphen at the end of a line is where the word was cut; elsewhere it prints nothing.
      .replace(/\u00AD[ \t]*(?=\r?\n)/g, '-')
      .replace(/\u00AD/g, '')
      .replace(OF_WINDOWS, (sign) => WINDOWS.decode(Uint8Array.of(sign.charCodeAt(0))))
      .replace(INVISIBLE, '')
      .replace(/[\uFB00-\uFB06\uFF01-\uFF5E]/g, (letter) => letter.normalize('NFKC'))
      .replace(/[\u2010\u2011]/g, '-')
      .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
      .replace(SYMBOL_BULLETS, '•')
      .replace(MARKDOWN, '$1')
      .normalize('NFC'),
  );
}

/** A space at the end of a line says that its sentence goes on, unless nearly every line has one. */
function withoutPadding(text: string): string {
  const filled = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  const padded = filled.filter((line) => / $/.test(line)).length;
  return padded < filled.length * PADDED ? text : text.replace(/(?<! ) +(?=[\r\n]|$)/g, '');
}
