/** A piece of JSON text, from `start` to `end` (excluded). `bad` says what is wrong at `start`. */
export interface Token {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'scalar' | 'bad' | 'end';
  start: number;
  end: number;
  reason?: string;
  /** True for a `bad` token that more text could make good. */
  cut?: boolean;
}

const PUNCTUATION = '{}[]:,';
const LITERALS = ['true', 'false', 'null'];
/** What ends a number or a word. */
const DELIMITER = /[\s,\]}:"{[]/;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** Tokens are read by loops, not by patterns: a number of several megabytes would exhaust the stack of a pattern. */
export function nextToken(text: string, from: number): Token {
  const start = skipSpaces(text, from);
  const character = text[start];
  if (character === undefined) return { kind: 'end', start, end: start };
  if (character === '"') return textToken(text, start);
  if (PUNCTUATION.includes(character)) return { kind: character as Token['kind'], start, end: start + 1 };
  const end = scalarEnd(text, start);
  if (end > start && isDelimiter(text, end)) return { kind: 'scalar', start, end };
  const wordEnd = Math.max(start + 1, skipWord(text, start));
  return { kind: 'bad', start, end: wordEnd, cut: wordEnd >= text.length };
}

/** Where the text that opens at `start` ends, its content unchecked; -1 when nothing closes it. */
export function closeText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code === 0x5c) at++;
  }
  return -1;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDelimiter(text: string, at: number): boolean {
  return at >= text.length || DELIMITER.test(text.charAt(at));
}

function skipWord(text: string, from: number): number {
  let at = from;
  while (!isDelimiter(text, at)) at++;
  return at;
}

/** Where a number, `true`, `false` or `null` ends; `start` when none begins there. */
function scalarEnd(text: string, start: number): number {
  const literal = LITERALS.find((word) => text.startsWith(word, start));
  return literal === undefined ? numberEnd(text, start) : start + literal.length;
}

function numberEnd(text: string, start: number): number {
  const integer = text[start] === '-' ? start + 1 : start;
  const digits = text[integer] === '0' ? integer + 1 : skipDigits(text, integer);
  if (digits === integer) return start;
  const decimals = text[digits] === '.' ? skipSomeDigits(text, digits + 1) : digits;
  if (decimals === -1) return start;
  if (text[decimals] !== 'e' && text[decimals] !== 'E') return decimals;
  const signed = text[decimals + 1] === '+' || text[decimals + 1] === '-';
  const exponent = skipSomeDigits(text, decimals + (signed ? 2 : 1));
  return exponent === -1 ? start : exponent;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 0x30 && code <= 0x39; code = text.charCodeAt(at)) at++;
  return at;
}

/** -1 when there is not one digit. */
function skipSomeDigits(text: string, from: number): number {
  const end = skipDigits(text, from);
  return end === from ? -1 : end;
}

function textToken(text: string, start: number): Token {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { kind: 'text', start, end: at + 1 };
    if (code < 0x20) return badControl(at);
    if (code !== 0x5c) continue;
    const end = escapeEnd(text, at);
    if (end === -1) return badEscape(text, at);
    at = end - 1;
  }
  return { kind: 'bad', start, end: text.length, cut: true };
}

function escapeEnd(text: string, at: number): number {
  ESCAPE.lastIndex = at;
  return ESCAPE.test(text) ? ESCAPE.lastIndex : -1;
}

function badControl(at: number): Token {
  return { kind: 'bad', start: at, end: at + 1, reason: 'texte sans saut de ligne ni caractère de contrôle attendu' };
}

function badEscape(text: string, at: number): Token {
  const rest = text.slice(at, at + 6);
  const cut = at + rest.length === text.length && /^\\(?:u[\dA-Fa-f]{0,3})?$/.test(rest);
  return { kind: 'bad', start: at, end: at + rest.length, cut, reason: 'échappement JSON attendu (\\n, \\u00e9…)' };
}
