import type { PagedText } from '../pages/cut-pages.ts';
import { withoutAccents } from '../pages/line-print.ts';
import { contradicts, hasLower, losesCapital, startsLower, startsUpper } from './garbling.ts';
import { endsSentence, isLinked, type Token, tokenise } from './tokens.ts';

/** What one document teaches about its own words. Keys are in lower case. */
export interface Learned {
  /** Forms with a capital, in mid-sentence, and how often. */
  proper: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Words seen in lower case where no capital can have been lost. */
  common: ReadonlyMap<string, number>;
  /** Runs of two and three words that begin with a capital in mid-sentence, and those surely in lower case. */
  properRuns: ReadonlyMap<string, number>;
  commonRuns: ReadonlyMap<string, number>;
  /** Words right after a name with a capital: how often with one too, how often surely without. */
  tails: ReadonlyMap<string, { upper: number; lower: number }>;
  /** Words seen wholly in capitals among words that are not. */
  acronyms: ReadonlySet<string>;
  /** Words of e-mail addresses, without accents: people’s names. */
  mailWords: ReadonlySet<string>;
  /** Hyphenated and plain words seen whole inside a line, and how often. */
  wholeWords: ReadonlyMap<string, number>;
}

type Counts = Map<string, number>;

/** What may stand before a word in the middle of a sentence. */
const MID_SENTENCE = /^(?:[ ,\u00A0-]|, | \(|\) | » |’|'| – )+$/u;

const count = (counts: Counts, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

function runsFrom(tokens: readonly Token[], index: number): string[] {
  const words = [tokens[index]?.word.toLowerCase() ?? ''];
  const runs: string[] = [];
  for (let at = index + 1; at < index + 3; at += 1) {
    const token = tokens[at];
    if (!token || token.frozen || !isLinked(token)) break;
    words.push(token.word.toLowerCase());
    runs.push(words.join(' '));
  }
  return runs;
}

function learnMails(text: string, words: Set<string>): void {
  for (const match of text.matchAll(/([\w.-]+)@/g)) {
    for (const part of (match[1] ?? '').split(/[^\p{L}]+/u)) if (part.length > 2) words.add(withoutAccents(part));
  }
}

/** True when no capital at all may have been lost in this line. */
function isPlain(tokens: readonly Token[]): boolean {
  const titled = tokens.filter(({ word }) => /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word));
  const damaged = tokens.some(({ word }) => /\p{Ll}\p{Lu}/u.test(word));
  return (
    !damaged && titled.some(({ word }) => contradicts('B', word)) && titled.some(({ word }) => contradicts('H', word))
  );
}

class Learner {
  readonly proper = new Map<string, Counts>();
  readonly common: Counts = new Map();
  readonly properRuns: Counts = new Map();
  readonly commonRuns: Counts = new Map();
  readonly tails = new Map<string, { upper: number; lower: number }>();
  readonly acronyms = new Set<string>();
  readonly mailWords = new Set<string>();
  readonly wholeWords: Counts = new Map();

  readLine(text: string): void {
    learnMails(text, this.mailWords);
    for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-?$)/gu)) count(this.wholeWords, match[0].toLowerCase());
    const { tokens } = tokenise(text);
    const plain = isPlain(tokens);
    const shouting = tokens.every(({ word }) => !hasLower(word));
    tokens.forEach((token, index) => {
      if (token.frozen) return;
      if (startsUpper(token.word)) this.readCapital(tokens, index, shouting);
      else if (startsLower(token.word)) this.readLower(tokens, index, plain);
    });
  }

  private readCapital(tokens: readonly Token[], index: number, shouting: boolean): void {
    const { word, gap } = tokens[index] as Token;
    const lower = word.toLowerCase();
    if (!hasLower(word)) {
      const near = [tokens[index - 1], tokens[index + 1]];
      const lowered = near.some((token) => token && /^\p{L}?[\p{Ll}\p{M}]+$/u.test(token.word));
      if (word.length >= 2 && !shouting && lowered && !/[IVX]{2,}/.test(word)) this.acronyms.add(lower);
      return;
    }
    if (!/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word)) return;
    if (index === 0 || !MID_SENTENCE.test(gap) || endsSentence(gap)) return;
    if (startsUpper(tokens[index - 1]?.word ?? '') && gap === ' ') this.countTail(lower, 'upper');
    const forms = this.proper.get(lower) ?? new Map<string, number>();
    count(forms, word);
    this.proper.set(lower, forms);
    for (const run of runsFrom(tokens, index)) count(this.properRuns, run);
  }

  private countTail(lower: string, kind: 'upper' | 'lower'): void {
    const tail = this.tails.get(lower) ?? { upper: 0, lower: 0 };
    tail[kind] += 1;
    this.tails.set(lower, tail);
  }

  private readLower(tokens: readonly Token[], index: number, plain: boolean): void {
    const lower = (tokens[index]?.word ?? '').toLowerCase();
    const initial = lower[0] ?? '';
    if (!plain && (losesCapital('B', initial) || losesCapital('H', initial))) return;
    count(this.common, lower);
    if (plain && startsUpper(tokens[index - 1]?.word ?? '')) this.countTail(lower, 'lower');
    for (const run of runsFrom(tokens, index)) count(this.commonRuns, run);
  }
}

/** Reads what a document says of its own words where the damage cannot have touched them. */
export function learnDocument(paged: PagedText): Learned {
  const learner = new Learner();
  for (const { raw } of paged.lines) learner.readLine(raw);
  for (const { url } of paged.urls) learnMails(url, learner.mailWords);
  return learner;
}
