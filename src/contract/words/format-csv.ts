/** Tells old editors and spreadsheets that a text is UTF-8: without it, Excel takes it for Windows-1252. */
export const BOM = '\ufeff';

/** What a cell may hold; null and undefined leave it empty. */
export type CelluleCsv = string | number | null | undefined;

/** The first sign that counts: spreadsheets may pass over spaces of any width, characters that are not seen, and quotes. */
const PREMIER_SIGNE = /^[\s\p{C}\p{DI}"'“”„«»‘’]*(.)/su;

/** Does it begin as a formula does, in signs of any width: `=`, `＋`, `﹣`, `@`? */
const isFormula = (text: string): boolean =>
  /[=+\-@]/.test((PREMIER_SIGNE.exec(text)?.[1] ?? '').normalize('NFKC').charAt(0));

/** `-12 000,50`, `+5 %`, `-1e-7`: what has a sign and is a number. */
const NOMBRE = /^[+-]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:e[+-]?\d+)?[ \u00a0\u202f]?[%€]?$/i;
/** `-12.5, 3.4`: a pair of coordinates. */
const PAIRE = /^[+-]?\d+(?:\.\d+)?, ?[+-]?\d+(?:\.\d+)?$/;

/**
 * An apostrophe before what a spreadsheet would take for a formula: at the beginning, and after what some of them take for the
 * end of a cell (`;` in French ones, `,` in others, a tab, a line end), where a quote (one of its own, or the
 * one that closes the cell) would hide from them where the next cells begin.
 */
function neutralise(text: string, autres: RegExp): string {
  const parts = text.split(autres);
  const opens = (part: string, place: number) => isFormula(part) || (place > 0 && /^(?:"|$)/.test(part));
  const safe = parts.map((part, place) => (opens(part, place) ? `'${part}` : part)).join('');
  return /^[\t\r\n]/.test(safe) ? `'${safe}` : safe;
}

/** Begins with a letter or a figure and holds nothing that any spreadsheet reads: most cells, told at once. */
const ORDINAIRE = /^[\dA-Za-zÀ-ÖØ-öø-ÿ][^",;\t\r\n]*$/;

/** How a file is written: for machines and most spreadsheets, or as a French spreadsheet opens it by a double click. */
export interface FormeCsv {
  separateur: ',' | ';';
  fin: '\n' | '\r\n';
  /** `,` for French spreadsheets, which take `1.5` for the first of May. */
  decimale: '.' | ',';
}

/** What a French spreadsheet opens by a double click, after a `BOM`. */
export const CSV_EXCEL: FormeCsv = { separateur: ';', fin: '\r\n', decimale: ',' };

const COURANTE: FormeCsv = { separateur: ',', fin: '\n', decimale: '.' };
/** What a spreadsheet that looks for another separator, or knows nothing of quotes, takes for the end of a cell. */
const AUTRES = { ',': /([;\t\r\n])/, ';': /([,;\t\r\n])/ } as const;

const toText = (cell: CelluleCsv, decimale: FormeCsv['decimale']): string =>
  decimale === ',' && typeof cell === 'number' ? String(cell).replace('.', ',') : String(cell ?? '');

function renderRow(row: readonly CelluleCsv[], { separateur, decimale }: FormeCsv): string {
  const texts = row.map((cell) => toText(cell, decimale));
  // Between semicolons, whoever looks for commas would find the second of a pair at the head of a cell.
  const isNombre = (text: string) => NOMBRE.test(text) || (separateur === ',' && PAIRE.test(text));
  // Another spreadsheet takes the line for one cell: after a number at its head, the rest would be the end of a formula.
  const numbers = separateur === ',' && texts.every((text) => text === '' || isNombre(text));
  const isNumber = (text: string, place: number) => (place > 0 || numbers) && isNombre(text);
  const quote = (text: string) =>
    text.includes(separateur) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return texts
    .map((text, place) => {
      if (text === '' || ORDINAIRE.test(text)) return text;
      return quote(isNumber(text, place) ? text : neutralise(text, AUTRES[separateur]));
    })
    .join(separateur);
}

/**
 * A table as CSV (RFC 4180; lines ended by LF unless told otherwise), the one writer of every such file of the site: a
 * spreadsheet shows what it holds and runs nothing of it. Not d3's, which would weigh more in the browser.
 * @example formatCsv([['Lyon', '=1+1'], ['Sfax;=2', -3]]) // "Lyon,'=1+1\nSfax;'=2,-3\n"
 */
export const formatCsv = (rows: readonly (readonly CelluleCsv[])[], forme: FormeCsv = COURANTE): string =>
  rows.map((row) => renderRow(row, forme) + forme.fin).join('');
