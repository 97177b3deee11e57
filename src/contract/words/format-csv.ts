/** What a cell may hold; null and undefined leave it empty. */
export type CelluleCsv = string | number | null | undefined;

/** The first sign that counts: spreadsheets may pass over spaces of any width, characters that are not seen, and quotes. */
const PREMIER_SIGNE = /^[\s\p{C}\p{DI}"'“”„«»‘’]*(.)/su;

/** Does it begin as a formula does, in signs of any width: `=`, `＋`, `﹣`, `@`? */
const isFormula = (text: string): boolean =>
  /[=+\-@]/.test((PREMIER_SIGNE.exec(text)?.[1] ?? '').normalize('NFKC').charAt(0));

/** `-12 000,50`, `+5 %`, `-1e-7`, `-12.5, 3.4`: what has a sign and is a number, or a pair of coordinates. */
const NOMBRE =
  /^(?:[+-]?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:e[+-]?\d+)?[ \u00a0\u202f]?[%€]?|[+-]?\d+(?:\.\d+)?, ?[+-]?\d+(?:\.\d+)?)$/i;

/**
 * An apostrophe before what a spreadsheet would take for a formula: at the beginning, and after what some of them take for the
 * end of a cell (`;` in French ones, a tab, a line end), where a quote (one of its own, or the
 * one that closes the cell) would hide from them where the next cells begin.
 */
function neutralise(text: string): string {
  const parts = text.split(/([;\t\r\n])/);
  const opens = (part: string, place: number) => isFormula(part) || (place > 0 && /^(?:"|$)/.test(part));
  const safe = parts.map((part, place) => (opens(part, place) ? `'${part}` : part)).join('');
  return /^[\t\r\n]/.test(safe) ? `'${safe}` : safe;
}

function renderRow(row: readonly CelluleCsv[]): string {
  const texts = row.map((cell) => String(cell ?? ''));
  const numbers = texts.every((text) => text === '' || NOMBRE.test(text));
  // A French spreadsheet takes the line for one cell: after a number at its head, the rest would be the end of a formula.
  const isNumber = (text: string, place: number) => (place > 0 || numbers) && NOMBRE.test(text);
  return texts
    .map((text, place) => (isNumber(text, place) ? text : neutralise(text)))
    .map((text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}

/**
 * A table as CSV (RFC 4180, lines ended by LF), the one writer of every such file of the site: a spreadsheet shows what it
 * holds and runs nothing of it. Not d3's, which would weigh more in the browser.
 * @example formatCsv([['Lyon', '=1+1'], ['Sfax;=2', -3]]) // "Lyon,'=1+1\nSfax;'=2,-3\n"
 */
export const formatCsv = (rows: readonly (readonly CelluleCsv[])[]): string =>
  rows.map((row) => `${renderRow(row)}\n`).join('');
