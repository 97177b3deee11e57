import { isFrenchWord } from '../../lib/french-words.ts';
import type { TextKind } from './find-garblings.ts';
import { findGarblings } from './find-garblings.ts';
import { canBecome, type Garbling, hasLower, hasUpper, raiseAll, raiseFirst, startsUpper } from './garbling.ts';
import { type Knowledge, reachable, type Suggestion } from './knowledge.ts';
import { matchLearned, matchTail } from './match-learned.ts';
import { matchName } from './match-name.ts';
import { matchMinistry, matchPerson } from './match-person.ts';
import { raiseMixed, raiseSign } from './raise-forms.ts';
import { endsSentence, joinTokens, type Token, tokenise } from './tokens.ts';

/** A word changed without certainty. */
interface CaseDoubt {
  before: string;
  after: string;
  reason: string;
}

interface RestoreOptions {
  kind: TextKind;
  /** True when the first word of the text begins a sentence. */
  opens: boolean;
}

/** Nouns after which a title in quotation marks begins with a capital. */
const TITLED =
  /(?:livre blanc|guide|rapport|document|étude|brochure|publication|ouvrage|intitulée?|titre|sommet[^«]{0,40}|colloque|film|thématique|dossier|projet|association|label|festival|campagne)\s*[\s,\u00A0]*«[\s\u00A0]*$/i;

/** Endings of the names of peoples, which as adjectives take no capital: `torontoise`. */
const DEMONYM = /(?:ois|oise|oises|ien|iens|ienne|iennes|ais|aise|aises|ain|ains|aine|aines)$/;

class Restorer {
  readonly tokens: Token[];
  readonly tail: string;
  private readonly garblings: Garbling[];
  private readonly suggestions: (Suggestion | null)[];
  private readonly knowledge: Knowledge;
  private readonly options: RestoreOptions;
  readonly doubts: CaseDoubt[] = [];

  constructor(text: string, knowledge: Knowledge, options: RestoreOptions) {
    const { tokens, tail } = tokenise(text);
    this.tokens = tokens;
    this.tail = tail;
    this.knowledge = knowledge;
    this.options = options;
    this.suggestions = tokens.map((_, index) => suggest(tokens, index, knowledge));
    this.garblings = findGarblings(tokens, this.suggestions, { ...options, fonts: knowledge.fonts });
  }

  restore(): string {
    const done = new Set<number>();
    this.suggestions.forEach((suggestion, index) => {
      if (suggestion && !done.has(index)) this.apply(suggestion, index, done);
    });
    this.tokens.forEach((token, index) => {
      if (!token.frozen && !/\d$/.test(token.gap)) this.mend(token, index, done.has(index));
    });
    return joinTokens({ tokens: this.tokens, tail: this.tail });
  }

  private apply({ words, sure, always }: Suggestion, index: number, done: Set<number>): void {
    const fits = words.every((word, offset) => {
      const token = this.tokens[index + offset];
      return token && canBecome(this.garblings[index + offset] ?? 'C', token.word, word);
    });
    if (!fits && !always) return;
    const before = this.tokens
      .slice(index, index + words.length)
      .map(({ word }) => word)
      .join(' ');
    words.forEach((word, offset) => {
      (this.tokens[index + offset] as Token).word = word;
      done.add(index + offset);
    });
    if (!sure && before !== words.join(' ')) {
      this.doubts.push({ before, after: words.join(' '), reason: 'nom propre ou sigle supposé d’après le contexte' });
    }
  }

  private mend(token: Token, index: number, known: boolean): void {
    const garbling = this.garblings[index] ?? 'C';
    const before = token.word;
    if (!known)
      token.word =
        raiseSign(garbling, this, index) ??
        this.raiseLoud(index) ??
        raiseMixed(garbling, before) ??
        this.raiseShort(index, garbling) ??
        before;
    if (
      index === 0 ? this.options.opens && opensAfter(token.gap, this.options.kind) : startsSentence(this.tokens, index)
    ) {
      token.word = this.knowledge.fonts.reduce((word, font) => raiseFirst(font, word), token.word);
    } else if (!known && token.word === before) this.raiseUnknown(token, index, garbling);
  }

  /** `de` between the words of a line in capitals: `CHEF de FILE`. */
  private raiseLoud(index: number): string | null {
    const { word, gap } = this.tokens[index] as Token;
    const next = this.tokens[index + 1];
    const previous = this.tokens[index - 1];
    if (hasUpper(word) || !previous || !next || !LINK.test(gap) || !LINK.test(next.gap)) return null;
    const around = [previous.word, next.word];
    if (around.some(hasLower) || !around.some((one) => one.length >= 4 && this.isLoud(one))) return null;
    return this.knowledge.fonts.map((font) => raiseAll(font, word)).find((upper) => upper !== null) ?? null;
  }

  private isLoud(word: string): boolean {
    return !hasLower(word) && isFrenchWord(this.knowledge.lexicon, word);
  }

  /** `Uit` after an article, when it is no word and no name: an acronym that kept its first capital. */
  private raiseShort(index: number, garbling: Garbling): string | null {
    const { word, gap } = this.tokens[index] as Token;
    const led = ARTICLE.test(this.tokens[index - 1]?.word ?? '') || /\($/.test(gap);
    if (
      !led ||
      startsUpper(this.tokens[index + 1]?.word ?? '') ||
      !/^\p{Lu}\p{Ll}{1,3}$/u.test(word) ||
      garbling === 'C'
    )
      return null;
    const { lexicon, learned } = this.knowledge;
    const lower = word.toLowerCase();
    if (isFrenchWord(lexicon, lower) || lexicon.names.has(lower) || learned.mailWords.has(lower)) return null;
    const upper = raiseAll(garbling, word);
    if (upper !== null) this.doubts.push({ before: word, after: upper, reason: 'sigle supposé' });
    return upper;
  }

  /** True inside a compound that is no name: `agro-xxx`. After a capital it is one: `Aquitaine-euskadi`. */
  private isTied(index: number): boolean {
    const before = this.tokens[index]?.gap === '-';
    const after = this.tokens[index + 1]?.gap === '-';
    const nextUpper = startsUpper(this.tokens[index + 1]?.word ?? '');
    return (before && !startsUpper(this.tokens[index - 1]?.word ?? '')) || (after && !before && !nextUpper);
  }

  /** A word that is no French word, nor seen in lower case elsewhere, is taken for a name. */
  private raiseUnknown(token: Token, index: number, garbling: Garbling): void {
    const { word } = token;
    const raised = raiseFirst(garbling, word);
    if (raised === word) return;
    const { lexicon, learned } = this.knowledge;
    const titled = TITLED.test(`${this.tokens[index - 1]?.word ?? ''}${token.gap}`) && /«/.test(token.gap);
    const unknown = word.length >= 3 && !isFrenchWord(lexicon, word) && !learned.common.has(word.toLowerCase());
    const apart = /^$|[\s\u00A0\u202F«“(’'/-]$/u.test(token.gap);
    const before = this.tokens[index - 1]?.word ?? '';
    // « aujourd’hui »: the half of a word that an apostrophe holds together.
    const isHalf = /^[’']$/.test(token.gap) && isFrenchWord(lexicon, `${before}'${word}`.toLowerCase());
    const common = isHalf || (word.length > 5 && DEMONYM.test(word)) || INDEFINITE.test(before);
    if (titled || (unknown && apart && !this.isTied(index) && !common)) {
      token.word = raised;
      this.doubts.push({
        before: word,
        after: raised,
        reason: titled ? 'titre supposé' : 'mot inconnu pris pour un nom propre',
      });
    }
  }
}

const LINK = /^[ \u00A0’'-]$/;
const ARTICLE = /^(?:l|d|la|le|les|des|du|de|un|une|cette)$/i;

/** After one of these comes a common noun, even an unknown one: `un empowerment`. */
const INDEFINITE = /^(?:un|une|ces|ce|cet|cette|son|sa|ses|leur|leurs|notre|nos|votre|vos|chaque|plusieurs|quelques)$/i;

const MOST_PASSES = 4;

/** Gives a text its capitals back. Run again on its own result, it changes nothing. */
export function restoreCase(
  text: string,
  knowledge: Knowledge,
  options: RestoreOptions,
): { text: string; doubts: CaseDoubt[] } {
  const doubts: CaseDoubt[] = [];
  let result = text;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const restorer = new Restorer(result, knowledge, options);
    const next = restorer.restore();
    if (next === result) break;
    doubts.push(...restorer.doubts);
    result = next;
  }
  return { text: result, doubts };
}

/** What is known of the words that begin here: a name, an acronym, a form seen elsewhere in the document. */
function suggest(tokens: readonly Token[], index: number, knowledge: Knowledge): Suggestion | null {
  const token = tokens[index];
  if (!token || token.frozen || /\d$/.test(token.gap)) return null;
  return (
    matchName(tokens, index, knowledge) ??
    matchAcronym(tokens, index, knowledge) ??
    matchLearned(tokens, index, knowledge) ??
    matchTail(tokens, index, knowledge) ??
    matchMinistry(tokens, index) ??
    matchPerson(tokens, index, knowledge)
  );
}

/** An acronym of the table or of the document; one that is also a word needs the right word before it. */
function matchAcronym(tokens: readonly Token[], index: number, { lexicon, learned }: Knowledge): Suggestion | null {
  const { word } = tokens[index] as Token;
  const lower = word.toLowerCase();
  if (/\p{Ll}\p{Lu}/u.test(word) && learned.acronyms.has(lower)) {
    return { words: [lower.toUpperCase()], sure: true, always: true };
  }
  const known = lexicon.acronyms.get(lower);
  const form = known?.form ?? (learned.acronyms.has(lower) ? lower.toUpperCase() : null);
  if (form === null || form === word || !reachable(word, form)) return null;
  const after = known?.after ?? null;
  const mixed = hasUpper(word) && hasLower(word) && !/^\p{Lu}\p{Ll}+$/u.test(word);
  if (mixed) return { words: [form], sure: true, always: true };
  const previous = tokens[index - 1];
  const midSentence = previous !== undefined && !endsSentence(tokens[index]?.gap ?? '');
  const bracketed = /\($/.test(tokens[index]?.gap ?? '');
  if (after !== null || isFrenchWord(lexicon, lower)) {
    const led = after?.includes(previous?.word.toLowerCase() ?? '') ?? false;
    const odd = startsUpper(word) && midSentence && learned.acronyms.has(lower);
    return led || (bracketed && after !== null) || odd ? { words: [form], sure: isSpelt(tokens, form) } : null;
  }
  return { words: [form], sure: true };
}

/** « Articulation des réseaux territoriaux (Art) »: the words before a bracket, links aside, begin with its letters. */
function isSpelt(tokens: readonly Token[], form: string): boolean {
  return tokens.some(({ word, gap }, at) => {
    if (word.toUpperCase() !== form || !/\($/.test(gap)) return false;
    const words = tokens.slice(0, at).filter((before) => !ARTICLE.test(before.word));
    const initials = words.slice(-form.length).map((before) => before.word.charAt(0).toUpperCase());
    return initials.join('') === form;
  });
}

/** Words followed by a full stop that ends no sentence. */
const ABBREVIATIONS = new Set('m mm mme mmes cf v p pp art no n vol éd dr pr st ste av ex rép dév ass'.split(' '));

/** After « etc. » or « … », only these begin a sentence. */
const OPENERS = new Set(
  'il ils elle elles on nous vous ce cela ces cette les le la l des un une dans depuis en enfin outre toutefois tout tous toutes notre nos'.split(
    ' ',
  ),
);

/** True for a word that begins a sentence after another. */
function startsSentence(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] as Token;
  if (!endsSentence(token.gap)) return false;
  const previous = tokens[index - 1];
  const dot = /^\./.test(token.gap);
  if (previous && dot && ABBREVIATIONS.has(previous.word.toLowerCase())) return false;
  if (previous && dot && previous.word.length === 1 && startsUpper(previous.word)) return false;
  if (/\[(?:\.{3}|…)\]|[.!?…]\s*\(/.test(token.gap)) return false;
  const trailing = /^(?:\.{3}|…)/.test(token.gap) || (dot && previous?.word.toLowerCase() === 'etc');
  return !trailing || OPENERS.has(token.word.toLowerCase());
}

/** What may stand before the first word: nothing, a quotation mark, the number of a section; not a quantity. */
function opensAfter(gap: string, kind: TextKind): boolean {
  const before = gap.replace(/[\s\u00A0\u202F«“–—-]+/g, '');
  if (before === '' || /^\d{1,2}(?:\.\d{1,2})*[.)]$/.test(before) || /^\d{1,2}\.\d{1,2}$/.test(before)) return true;
  return kind === 'titre' && /^\d{1,2}$/.test(before);
}
