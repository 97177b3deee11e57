import { decodeHTML } from 'entities';

const REFERENCE = /&(?:amp;|#38;|#x26;)*(?:#(\d{1,7});?|#[xX]([\dA-Fa-f]{1,6});?|([A-Za-z][A-Za-z\d]{1,30});)/y;
/** A tag shown as text, `&lt;b&gt;`: a mark around words. */
const SHOWN_TAG = /&(?:amp;)*lt;\/?[A-Za-z][A-Za-z\d]*\s*\/?&(?:amp;)*gt;/y;
const PERCENTS = /(?:%(?:25)*[\dA-Fa-f]{2})+/y;
const EACH_PERCENTS = /(?:%(?:25)*[\dA-Fa-f]{2})+/g;
const ADDRESS_REST = /(?:%(?:25)*[\dA-Fa-f]{2}|[\w.~!*'()-]){1,500}/y;
const SPELLED = /‹U\+([\dA-F]{4,6})›/y;
const BACKSLASH = /\\+(?:u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]{1,6})\}|x([\dA-Fa-f]{2})|([nrtfv]))?/y;

interface Escape {
  /** What it stands for. */
  text: string;
  /** Where the text goes on. */
  next: number;
}

/**
 * What is written in a roundabout way at a place of a text: a character reference of HTML, bytes in percents (written
 * twice over as well), an escape of JSON or of Markdown, a character that a diagnostic spells out (`‹U+200B›`).
 * @returns null when nothing of the kind stands there
 */
export function readEscape(text: string, at: number): Escape | null {
  switch (text[at]) {
    case '&':
      return (
        match(SHOWN_TAG, text, at, () => '*') ??
        match(REFERENCE, text, at, ([, decimal, hexadecimal, name]) =>
          name === undefined ? fromCode(decimal ?? `0x${hexadecimal}`) : fromName(name),
        )
      );
    case '%':
      return readPercents(text, at);
    case '\\':
      return match(BACKSLASH, text, at, ([, four, braced, two, letter]) => {
        const code = four ?? braced ?? two;
        return code !== undefined ? fromCode(`0x${code}`) : letter !== undefined ? '\n' : '';
      });
    case '‹':
      return match(SPELLED, text, at, ([, code]) => fromCode(`0x${code}`));
    default:
      return null;
  }
}

/** Bytes in percents; where they hold tags or references, what follows them in the address is read with them. */
function readPercents(text: string, at: number): Escape | null {
  const read = match(PERCENTS, text, at, ([bytes]) => fromPercents(bytes));
  if (read === null || !/[&<]/.test(read.text)) return read;
  return match(ADDRESS_REST, text, at, ([rest]) => plainText(rest.replace(EACH_PERCENTS, fromPercents)));
}

function match(
  pattern: RegExp,
  text: string,
  at: number,
  read: (groups: RegExpExecArray) => string | null,
): Escape | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text);
  const meaning = groups && read(groups);
  return groups === null || meaning === null ? null : { text: meaning, next: at + groups[0].length };
}

function fromCode(digits: string): string | null {
  const code = Number(digits);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** What no page shows as a letter parts words. */
function fromName(name: string): string {
  const read = decodeHTML(`&${name};`);
  return read.startsWith('&') && read.length > 1 ? ' ' : read;
}

/** Bytes that are not UTF-8 are read as Latin-1. */
function fromPercents(text: string): string {
  const bytes = Buffer.from(text.replace(/%(?:25)*/g, ''), 'hex');
  const decoded = bytes.toString('utf8');
  return decoded.includes('\uFFFD') ? bytes.toString('latin1') : decoded;
}

const TAG = /<(?![^\s>]*@)\/?[a-z!?][^>]{0,500}>/gi;
const BREAK = /<\/?(?:br|p|div|li|td|th|h\d)\b[^>]{0,500}>/gi;
const LINK = /\]\([^)]{0,500}\)/g;

/** A short text as a person reads it once it is shown: escapes read, tags and the addresses of links passed over. */
export function plainText(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const read = readEscape(text, at);
    plain += read?.text ?? text[at];
    at = read?.next ?? at + 1;
  }
  return plain.replace(BREAK, ' ').replace(TAG, '').replace(LINK, ']');
}
