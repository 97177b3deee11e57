import { isFrenchWord } from '../../lib/french-words.ts';
import { withoutAccents } from '../pages/line-print.ts';
import { startsLower, startsUpper } from './garbling.ts';
import { type Knowledge, raise, reachable, type Suggestion } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { isLinked, type Token } from './tokens.ts';

/** « le ministère de l’Intérieur », « la ministre des Relations extérieures »: the field takes a capital. */
export function matchMinistry(tokens: readonly Token[], index: number): Suggestion | null {
  const { word } = tokens[index] as Token;
  const raised = raise(word);
  if (!startsLower(word) || word.length < 4 || !reachable(word, raised)) return null;
  let at = index - 1;
  if (/^(?:la|l)$/.test(tokens[at]?.word ?? '')) at -= 1;
  if (!/^(?:de|du|des|d)$/.test(tokens[at]?.word ?? '')) return null;
  const [one, two] = [tokens[at - 1]?.word ?? '', tokens[at - 2]?.word ?? ''];
  const ministry = /^minist(?:ère|re)s?$/i;
  const led = ministry.test(one) || (ministry.test(two) && startsLower(one) && one.length > 4);
  return led ? { words: [raised], sure: false } : null;
}

/** A first name before a name: `martin malvy`, `michael Bloomberg`. */
function isFirstName(tokens: readonly Token[], index: number, { lexicon, learned }: Knowledge): boolean {
  const { word } = tokens[index] as Token;
  const next = tokens[index + 1];
  const named = lexicon.firstNames.has(word) || learned.mailWords.has(withoutAccents(word));
  if (!named || next === undefined || next.word.length < 3 || !isLinked(next)) return false;
  const led = /^(?:de|du|des|le|la|les|l|d|un|une|en)$/.test(tokens[index - 1]?.word.toLowerCase() ?? '');
  if (led && isFrenchWord(lexicon, word)) return false;
  return (
    startsUpper(next.word) || learned.mailWords.has(withoutAccents(next.word)) || !isFrenchWord(lexicon, next.word)
  );
}

/** A name after a first name: `Jean roche,`. */
function isLastName(tokens: readonly Token[], index: number, { lexicon, learned }: Knowledge): boolean {
  const { word, gap } = tokens[index] as Token;
  const previous = tokens[index - 1];
  if (!previous || !/^[ \u00A0]$/.test(gap) || !startsUpper(previous.word)) return false;
  if (!lexicon.firstNames.has(previous.word.toLowerCase()) || isFrenchWord(lexicon, previous.word)) return false;
  if (ADVERB.test(word)) return false;
  const folded = withoutAccents(word);
  const mailed =
    learned.mailWords.has(folded) ||
    (word.length > 3 && [...learned.mailWords].some((mail) => mail.slice(1) === folded));
  return mailed || /^[,;)]/.test(tokens[index + 1]?.gap ?? '');
}

const CHIEF = /^(?:présidente?|ministre|chanceli[eè]re?|roi|reine)$/i;

/** « le président macron »: a noun right after the title is no adjective, so it is a name. */
function isChief(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { word, gap } = tokens[index] as Token;
  if (!/^[ \u00A0]$/.test(gap) || !CHIEF.test(tokens[index - 1]?.word ?? '')) return false;
  if (word.length < 4 || /(?:e|eur|[éiu]s?|ain|ien|ois|ais)$/.test(word)) return false;
  return !lexicon.isWord(`${word}e`) && !lexicon.isWord(`${word}${word.at(-1)}e`) && !ADVERB.test(word);
}

const ADVERB = /ment$|^(?:dans|depuis|devant|mais|nous|donc|dont|non|ont|est|sont)$/;

/** A person’s name: by a first name, by the addresses of the document, or by a title before it. */
export function matchPerson(tokens: readonly Token[], index: number, knowledge: Knowledge): Suggestion | null {
  const { word } = tokens[index] as Token;
  const raised = raise(word);
  if (!startsLower(word) || word.length < 3 || !reachable(word, raised)) return null;
  const named =
    isFirstName(tokens, index, knowledge) ||
    isLastName(tokens, index, knowledge) ||
    isChief(tokens, index, knowledge.lexicon);
  return named ? { words: [raised], sure: false } : null;
}
