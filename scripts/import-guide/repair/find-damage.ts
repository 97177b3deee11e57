import type { PagedText } from '../pages/cut-pages.ts';
import { canBecome, type Garbling, raiseAll, startsLower, startsUpper } from './garbling.ts';
import { raise } from './knowledge.ts';
import type { Lexicon } from './lexicon.ts';
import { endsSentence, type Token, tokenise } from './tokens.ts';

/** Below one damaged word in so many, the document never lost its capitals: a few odd words prove nothing. */
const MOST_WORDS = 500;

/** A font is used when it alone explains this share of the damage. */
const SMALLEST_SHARE = 0.01;

const FONTS: readonly Garbling[] = ['B', 'H'];

/** What a word should be, when it surely is not what it was: `dAeCt`, `maroc`, the `il` that begins a sentence. */
function trueForm(tokens: readonly Token[], index: number, lexicon: Lexicon): string | null {
  const { word, gap, frozen } = tokens[index] as Token;
  if (frozen || /\d$/.test(gap) || word.length < 2) return null;
  if (/\p{Ll}\p{Lu}/u.test(word)) return word.toUpperCase();
  if (!startsLower(word)) return null;
  const previous = tokens[index - 1]?.word ?? '';
  const starts = index > 0 && endsSentence(gap) && previous.length > 3 && !/…|\.{3}|[([]/.test(gap);
  const named = (lexicon.names.get(word) ?? []).some(({ words, doubt }) => words.length === 1 && doubt === 'sure');
  return named || (starts && !startsUpper(previous)) ? raise(word) : null;
}

const explains = (font: Garbling, word: string, target: string): boolean =>
  target === word.toUpperCase() ? raiseAll(font, word) !== null : canBecome(font, word, target);

/** The fonts whose capitals a document lost; none when it lost nothing: then no case is changed. */
export function findFonts(paged: PagedText, lexicon: Lexicon): Garbling[] {
  let words = 0;
  let damaged = 0;
  const alone = new Map<Garbling, number>(FONTS.map((font) => [font, 0]));
  for (const { raw } of paged.lines) {
    const { tokens } = tokenise(raw);
    words += tokens.length;
    tokens.forEach(({ word }, index) => {
      const target = trueForm(tokens, index, lexicon);
      const fonts = target === null ? [] : FONTS.filter((font) => explains(font, word, target));
      if (fonts.length > 0) damaged += 1;
      const [font] = fonts;
      if (font && fonts.length === 1) alone.set(font, (alone.get(font) ?? 0) + 1);
    });
  }
  if (damaged === 0 || damaged * MOST_WORDS < words) return [];
  const used = FONTS.filter((font) => (alone.get(font) ?? 0) > damaged * SMALLEST_SHARE);
  return used.length > 0 ? used : [...FONTS];
}
