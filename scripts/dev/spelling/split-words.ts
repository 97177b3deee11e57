/** What is no word of prose: addresses, e-mails, file names, codes, identifiers of records. */
const NOT_WORDS =
  /fiche [\p{L}\d]+(?:-[\p{L}\d]+)+|\S+@\S+|https?:\/\/\S+|\b[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:\/\S*)?|\S*\d\S*/gu;

/** Elisions stand apart from the word that follows: « l’eau » is « l » and « eau », « quelqu’un » « quelqu » and « un ». */
const WORD = /\p{L}[\p{L}\p{M}]*(?:-[\p{L}\p{M}]+)*/gu;

/** The words of a French text, hyphens kept, elisions cut off, in order. */
export function splitWords(text: string): string[] {
  return text.replace(NOT_WORDS, ' ').normalize('NFC').replaceAll('\u00AD', '').match(WORD) ?? [];
}
