/**
 * Controls other than tab and line breaks, bidi marks, soft hyphens, zero-width spaces, unpaired surrogates.
 * The zero-width joiners stay: Persian and emoji need them.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Cs}/gu;

/** Takes out the characters that nobody sees and that change what is read. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}
