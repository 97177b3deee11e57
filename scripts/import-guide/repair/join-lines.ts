import { isFrenchWord } from '../../lib/french-words.ts';
import type { Learned } from './learn-document.ts';
import type { Lexicon } from './lexicon.ts';

/** What joining two lines came to; `doubt` is set when the hyphen could be read both ways. */
interface Joined {
  text: string;
  doubts: { before: string; after: string }[];
}

const BROKEN = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)-$/u;
const NEXT = /^([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)/u;

const lastPart = (word: string): string => word.split('-').at(-1) ?? '';
const firstPart = (word: string): string => word.split('-')[0] ?? '';

/** Word parts that French ties to the next word by a hyphen. */
const TIED =
  /^(?:franco|euro|anglo|afro|latino|sud|nord|est|ouest|non|co|multi|pluri|socio|agro|demi|semi|mi|vice|ex|anti|quasi|auto|micro|mini|porte|sous|avant|après|saint|sainte|contre|entre|inter|post|pré|péri|péri|éco|bio|cyber|vidéo|télé|méga|super|pro|trans)$/i;

/** How a word cut at a line end is to be read: its parts stuck together, or tied by a hyphen that was there. */
function readBreak(
  before: string,
  after: string,
  lexicon: Lexicon,
  learned: Learned,
): { tied: boolean; sure: boolean } {
  const stuck = (before + after).toLowerCase();
  const tied = `${before}-${after}`.toLowerCase();
  if (learned.wholeWords.has(stuck) && !learned.wholeWords.has(tied)) return { tied: false, sure: true };
  if (learned.wholeWords.has(tied) && !learned.wholeWords.has(stuck)) return { tied: true, sure: true };
  if (/^\p{Lu}/u.test(after) || /\d$/.test(before)) return { tied: true, sure: true };
  const named = /^\p{Lu}/u.test(lastPart(before)) && !lexicon.names.has(stuck);
  if (named && !isFrenchWord(lexicon, stuck)) return { tied: true, sure: false };
  const left = lastPart(before);
  const right = firstPart(after);
  if (isFrenchWord(lexicon, left + right)) return { tied: false, sure: !TIED.test(left) };
  const bothWords = isFrenchWord(lexicon, left) && isFrenchWord(lexicon, right);
  if (TIED.test(left) || bothWords) return { tied: true, sure: true };
  if (lexicon.names.has(stuck)) return { tied: false, sure: false };
  const long = left.length >= 6 && right.length >= 6;
  return { tied: long || (isFrenchWord(lexicon, right) && left.length > 3), sure: false };
}

const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);

function joinTwo(text: string, line: string, lexicon: Lexicon, learned: Learned): Joined {
  const before = text.endsWith('-') ? BROKEN.exec(lastWord(text))?.[1] : undefined;
  const after = NEXT.exec(line)?.[1];
  if (before === undefined || after === undefined) return { text: `${text} ${line}`, doubts: [] };
  const { tied, sure } = readBreak(before, after, lexicon, learned);
  const head = text.slice(0, -1);
  const joined = tied ? `${head}-${line}` : head + line;
  const whole = tied ? `${before}-${after}` : before + after;
  return { text: joined, doubts: sure ? [] : [{ before: `${before}-/${after}`, after: whole }] };
}

const squeeze = (url: string): string => url.toLowerCase().replace(/^mailto:/, '');

const OPEN_URL = /(?:https?:\/\/|www\.)\S*$/i;

/** The clean copy of an address wrapped over this line and the next, if there is one. */
function closesUrl(start: string, line: string, clean: readonly string[]): string | null {
  const next = /^\S+/.exec(line)?.[0] ?? '';
  const whole = squeeze(start + next);
  const found = clean.find((url) => squeeze(url) === whole || squeeze(url).startsWith(whole));
  if (found !== undefined) return found.slice(0, whole.length);
  return /[-/_.?=&]$/.test(start) && /^[\w%-]+(?:[-./_][\w%-]+)+/.test(next) ? start + next : null;
}

/** Joins the lines of one paragraph: wrapped addresses closed up, words cut at a line end made whole. */
export function joinLines(
  lines: readonly string[],
  urls: readonly string[],
  lexicon: Lexicon,
  learned: Learned,
): Joined {
  const doubts: Joined['doubts'] = [];
  let text = '';
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    if (text === '') {
      text = line;
      continue;
    }
    const open = OPEN_URL.exec(lastWord(text))?.[0];
    const url = open === undefined ? null : closesUrl(open, line, urls);
    if (open !== undefined && url !== null) {
      text = text.slice(0, -open.length) + url + line.slice((/^\S+/.exec(line)?.[0] ?? '').length);
      continue;
    }
    const joined = joinTwo(text, line, lexicon, learned);
    text = joined.text;
    doubts.push(...joined.doubts);
  }
  return { text: restoreUrls(text, urls), doubts };
}

/** Gives back its case to every address that has a clean copy. */
function restoreUrls(text: string, urls: readonly string[]): string {
  return text.replace(/(?:https?:\/\/|www\.)[^\s»)]+/gi, (found) => {
    const clean = urls.find((url) => squeeze(url) === squeeze(found));
    return clean ?? found;
  });
}

/** A shorter end is no half of a broken word: `start-up`. */
const SHORTEST_HALF = 4;

/** Undoes a hyphen left inside a line by an earlier break: `coopé-ration` → `coopération`, never `clés-en-main`. */
export function mendInnerBreaks(text: string, lexicon: Lexicon, learned: Learned): string {
  return text.replace(/(?<![\p{L}\p{M}@/.-])[\p{Ll}\p{M}]+(?:-[\p{Ll}\p{M}]+)+(?![\p{L}\p{M}@/-])/gu, (compound) => {
    const parts = compound.split('-');
    const out = [parts[0] ?? ''];
    for (const part of parts.slice(1)) {
      const left = out.at(-1) ?? '';
      const broken =
        part.length >= SHORTEST_HALF &&
        !TIED.test(left) &&
        (learned.wholeWords.get(compound) ?? 0) <= 1 &&
        isFrenchWord(lexicon, left + part) &&
        !isFrenchWord(lexicon, left);
      if (broken) out[out.length - 1] = left + part;
      else out.push(part);
    }
    return out.join('-');
  });
}
