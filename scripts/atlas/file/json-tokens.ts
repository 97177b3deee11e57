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
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![^\s,\]}:"{[])/y;
const WORD = /[^\s,\]}:"{[]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

export function nextToken(text: string, from: number): Token {
  const start = matchEnd(SPACE, text, from);
  const character = text[start];
  if (character === undefined) return { kind: 'end', start, end: start };
  if (character === '"') return textToken(text, start);
  if (PUNCTUATION.includes(character)) return { kind: character as Token['kind'], start, end: start + 1 };
  const end = matchEnd(SCALAR, text, start);
  if (end > start) return { kind: 'scalar', start, end };
  const wordEnd = Math.max(start + 1, matchEnd(WORD, text, start));
  return { kind: 'bad', start, end: wordEnd, cut: wordEnd >= text.length };
}

/** Where a sticky pattern stops matching, or `from`. */
function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function textToken(text: string, start: number): Token {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { kind: 'text', start, end: at + 1 };
    if (code < 0x20) return badControl(at);
    if (code !== 0x5c) continue;
    const end = matchEnd(ESCAPE, text, at);
    if (end === at) return badEscape(text, at);
    at = end - 1;
  }
  return { kind: 'bad', start, end: text.length, cut: true };
}

function badControl(at: number): Token {
  return { kind: 'bad', start: at, end: at + 1, reason: 'texte sans saut de ligne ni caractère de contrôle attendu' };
}

function badEscape(text: string, at: number): Token {
  const rest = text.slice(at, at + 6);
  const cut = at + rest.length === text.length && /^\\(?:u[\dA-Fa-f]{0,3})?$/.test(rest);
  return { kind: 'bad', start: at, end: at + rest.length, cut, reason: 'échappement JSON attendu (\\n, \\u00e9…)' };
}
