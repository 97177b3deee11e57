import { foldLetter } from './fold-letter.ts';
import { readEscape } from './read-escape.ts';

/** What stands between two words, added up. Zero: a figure next to a letter. */
export const LIEN = {
  espace: 1,
  /** A line break, or the edge of a cell. */
  ligne: 2,
  virgule: 4,
  /** What makes one word of two: `-`, `.`, `_`, `+`. */
  trait: 8,
  /** Marks around words: emphasis, brackets, inline tags, any other sign. */
  marque: 16,
  /** A full stop right after the word before. */
  point: 32,
  arobase: 64,
  pointVirgule: 128,
  guillemet: 256,
  /** What parts two thoughts: « : », « ! », a paragraph. */
  mur: 512,
  apostrophe: 1024,
} as const;

/** Who hears the words of a text, one after the other. */
export interface WordListener {
  /**
   * @param hash of the folded word, as `hashWord` makes it
   * @param check its other hash
   * @param length of the folded word
   * @param start where it stands in the text, what its letters are written with included
   * @param lien what stands before it
   */
  word(hash: number, check: number, length: number, start: number, end: number, isCapital: boolean, lien: number): void;
  /** The stretch is over: the next word has nothing to do with the last one. @param lien what stood after the last word */
  end(lien: number): void;
}

const BASE = 31;
const OTHER_BASE = 131;
const LONGEST = 64;
const POWERS = powersOf(BASE);
const OTHER_POWERS = powersOf(OTHER_BASE);

function powersOf(base: number): Int32Array {
  const list = new Int32Array(LONGEST + 1).fill(1);
  for (let at = 1; at <= LONGEST; at++) list[at] = Math.imul(list[at - 1] as number, base);
  return list;
}

/** The two hashes of a folded word: together they tell any two words apart. */
export function hashWord(folded: string): [hash: number, check: number] {
  let hash = 0;
  let check = 0;
  for (let at = 0; at < folded.length; at++) {
    hash = (Math.imul(hash, BASE) + folded.charCodeAt(at)) | 0;
    check = (Math.imul(check, OTHER_BASE) + folded.charCodeAt(at)) | 0;
  }
  return [hash, check];
}

/** The hash of two words written as one. @param length of the second */
export const joinHash = (first: number, second: number, length: number): number =>
  (Math.imul(first, POWERS[Math.min(length, LONGEST)] as number) + second) | 0;
export const joinCheck = (first: number, second: number, length: number): number =>
  (Math.imul(first, OTHER_POWERS[Math.min(length, LONGEST)] as number) + second) | 0;

/** Kinds of characters that are not separators; separators are their `LIEN`, from 0 up. */
const LOWER = -1;
const UPPER = -2;
const DIGIT = -3;
const ESCAPE = -4;
const UNSEEN = -5;
const TAG = -6;
const BRACKET = -7;
const UNKNOWN = -8;
/** From here down: letters to read in `FOLDED`. */
const FIRST_FOLDED = -16;

const SEPARATORS: Readonly<Record<string, number>> = {
  '\t\v\f ': LIEN.espace,
  '\n\r|': LIEN.ligne,
  ',': LIEN.virgule,
  '-_+.': LIEN.trait,
  '@': LIEN.arobase,
  ';': LIEN.pointVirgule,
  '"': LIEN.guillemet,
  "'": LIEN.apostrophe,
  ':!?={}$': LIEN.mur,
};

const KINDS = new Int16Array(0x10000).fill(UNKNOWN);
const CAPITAL = new Uint8Array(0x10000);
const FOLDED: string[] = [];
for (let code = 0; code < 128; code++) KINDS[code] = code < 32 || code === 127 ? UNSEEN : LIEN.marque;
for (const [signs, lien] of Object.entries(SEPARATORS)) for (const sign of signs) KINDS[sign.charCodeAt(0)] = lien;
for (let code = 0; code < 10; code++) KINDS[48 + code] = DIGIT;
for (let code = 97; code < 123; code++) KINDS[code] = LOWER;
for (let code = 65; code < 91; code++) KINDS[code] = UPPER;
for (const sign of '&%\\‹') KINDS[sign.charCodeAt(0)] = ESCAPE;
/** What the signs of an escape are when they begin none. */
const WITHOUT_ESCAPE: Readonly<Record<number, number>> = { 92: LIEN.marque, 8249: LIEN.guillemet };
KINDS['<'.charCodeAt(0)] = TAG;
KINDS[']'.charCodeAt(0)] = BRACKET;

const SPACE = /\s/u;
const LINE = /[\u0085\u2028\u2029]/u;
const DASH = /[\p{Pd}\p{Pc}\u2212\u00B7\u2027\u2219\u30FB]/u;
const QUOTE = /[«»“”„‟]/u;
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [LINE, LIEN.ligne],
  [SPACE, LIEN.espace],
  [DASH, LIEN.trait],
  [QUOTE, LIEN.guillemet],
  [/[…¿¡：！？]/u, LIEN.mur],
  [/[’‘‛ʼʹ′´＇]/u, LIEN.apostrophe],
  [/[，、]/u, LIEN.virgule],
  [/[＠﹫]/u, LIEN.arobase],
  [/[．]/u, LIEN.trait],
];

function kindOf(character: string): number {
  const folded = foldLetter(character);
  if (folded === '') return UNSEEN;
  if (folded === null) return SIGNS.find(([signs]) => signs.test(character))?.[1] ?? LIEN.marque;
  FOLDED.push(folded);
  return FIRST_FOLDED - (FOLDED.length - 1);
}

const isUpper = (character: string): boolean => character !== character.toLowerCase();
const ASTRAL = new Map<number, number>();

/** The kind of a character met for the first time. */
function learnKind(code: number): number {
  const character = String.fromCodePoint(code);
  const isAlone = code >= 0xd800 && code < 0xe000;
  const kind = isAlone ? LIEN.marque : kindOf(character);
  if (code < 0x10000) {
    KINDS[code] = kind;
    CAPITAL[code] = isUpper(character) ? 1 : 0;
  } else ASTRAL.set(code, kind);
  return kind;
}

/** Tags within a sentence; the others part what stands before from what stands after. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const LINES = new Set(['br', 'td', 'th']);
const TAG_NAME = /<\/?([a-z][a-z0-9-]*)|<!|<\?/iy;

function lienOfTag(text: string, at: number): number | null {
  TAG_NAME.lastIndex = at;
  const found = TAG_NAME.exec(text);
  if (found === null) return null;
  const name = found[1]?.toLowerCase();
  if (name === undefined || INLINE.has(name)) return LIEN.marque;
  return LINES.has(name) ? LIEN.ligne : LIEN.mur;
}

/** How far the other end of a link may be. */
const LONGEST_LINK = 2_000;

/** Where the address of a Markdown link ends: `](…)`; -1 for none. */
function endOfLink(text: string, at: number): number {
  if (text[at + 1] !== '(') return -1;
  const close = text.slice(at, at + LONGEST_LINK).search(/\)/);
  return close === -1 ? -1 : at + close;
}

/**
 * Tells the words of a text, whatever writes them: letters folded, joiners passed over, escapes read. What stands inside
 * a tag or in the address of a link is told to `inner` and does not part the words around it. Linear.
 */
export function readWords(
  text: string,
  outer: WordListener,
  inner: WordListener | null,
  from = 0,
  to = text.length,
): void {
  let at = from;
  let hash = 0;
  let check = 0;
  let length = 0;
  let isDigits = false;
  let start = 0;
  let end = 0;
  let isCapital = false;
  let lien: number = LIEN.mur;
  /** What an escape stands for, still to be read. */
  let pending = '';
  let done = 0;
  let origin = 0;
  let nextTagEnd = -2;

  while (at < to || done < pending.length) {
    const isPending = done < pending.length;
    const place = isPending ? origin : at;
    let code: number;
    if (isPending) {
      code = pending.codePointAt(done) as number;
      done += code > 0xffff ? 2 : 1;
    } else {
      code = text.charCodeAt(at++);
      if (code >= 0xd800 && code < 0xdc00) {
        code = text.codePointAt(place) as number;
        if (code > 0xffff) at++;
      }
    }
    let kind = code < 0x10000 ? (KINDS[code] as number) : (ASTRAL.get(code) ?? UNKNOWN);
    if (kind === UNKNOWN) kind = learnKind(code);
    if (kind === UNSEEN) {
      // The marks of the last letter are a part of the word.
      if (length > 0) end = at;
      continue;
    }
    if (kind === ESCAPE) {
      const read = isPending ? null : readEscape(text, place);
      if (read !== null && read.next <= to) {
        at = read.next;
        pending = read.text;
        done = 0;
        origin = place;
        continue;
      }
      kind = WITHOUT_ESCAPE[code] ?? LIEN.mur;
    }

    if (kind < 0 && kind > TAG) {
      const digit = kind === DIGIT;
      if (length > 0 && digit !== isDigits) {
        outer.word(hash, check, length, start, end, isCapital, lien);
        hash = check = length = lien = 0;
      }
      const folded = kind === UPPER ? code + 32 : code;
      if (length === 0) {
        start = place;
        isCapital = kind === UPPER;
        isDigits = digit;
      }
      hash = (Math.imul(hash, BASE) + folded) | 0;
      check = (Math.imul(check, OTHER_BASE) + folded) | 0;
      length++;
      end = at;
      continue;
    }
    if (kind <= FIRST_FOLDED) {
      const letters = FOLDED[FIRST_FOLDED - kind] as string;
      if (length > 0 && isDigits) {
        outer.word(hash, check, length, start, end, isCapital, lien);
        hash = check = length = lien = 0;
      }
      if (length === 0) {
        start = place;
        isCapital = code < 0x10000 ? CAPITAL[code] === 1 : isUpper(String.fromCodePoint(code));
        isDigits = false;
      }
      for (let index = 0; index < letters.length; index++) {
        hash = (Math.imul(hash, BASE) + letters.charCodeAt(index)) | 0;
        check = (Math.imul(check, OTHER_BASE) + letters.charCodeAt(index)) | 0;
      }
      length += letters.length;
      end = at;
      continue;
    }

    // Anything else ends the word.
    const isRightAfter = length > 0;
    if (isRightAfter) {
      outer.word(hash, check, length, start, end, isCapital, lien);
      hash = check = length = lien = 0;
    }
    if (kind === TAG) {
      kind = LIEN.marque;
      const ofTag = isPending || inner === null ? null : lienOfTag(text, place);
      if (inner !== null && ofTag !== null) {
        if (nextTagEnd !== -1 && nextTagEnd < at) nextTagEnd = text.indexOf('>', at);
        if (nextTagEnd !== -1 && nextTagEnd < to) {
          readWords(text, inner, null, at, nextTagEnd);
          at = nextTagEnd + 1;
          kind = ofTag;
        }
      }
    } else if (kind === BRACKET) {
      kind = LIEN.marque;
      const close = isPending || inner === null ? -1 : endOfLink(text, place);
      if (inner !== null && close !== -1 && close < to) {
        readWords(text, inner, null, at + 1, close);
        at = close + 1;
      }
    } else if (isRightAfter && code === 46) kind |= LIEN.point;
    lien |= kind;
  }
  if (length > 0) {
    outer.word(hash, check, length, start, end, isCapital, lien);
    lien = 0;
  }
  outer.end(lien);
}
