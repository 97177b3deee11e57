import { isFrenchWord } from '../../lib/french-words.ts';
import { hasUpper, startsLower, startsUpper } from './garbling.ts';
import { type Knowledge, reachable, type Suggestion } from './knowledge.ts';
import type { Learned } from './learn-document.ts';
import { type Lexicon, namesFrom } from './lexicon.ts';
import { isLinked, type Token } from './tokens.ts';

/** Words that come before the name of a town or a department. */
const PLACE_BEFORE = new Set(
  'ville villes commune communes maire mairie métropole agglomération université chu département départemental départementale région préfet'.split(
    ' ',
  ),
);

/** True where French names a place: « la ville de … », « l’université … », and for a large town « à … ». */
function placeContext(tokens: readonly Token[], index: number, large: boolean): boolean {
  const previous = tokens[index - 1]?.word.toLowerCase() ?? '';
  const before = tokens[index - 2]?.word.toLowerCase() ?? '';
  if (previous === 'université') return true;
  if (previous === 'à' && large) return !/(?:er|ir|re|oir)$/.test(tokens[index]?.word ?? '');
  return ['de', 'd', 'du', 'des'].includes(previous) && PLACE_BEFORE.has(before);
}

/** « Matera (Italie) », « Orléans et Tours »: a place beside it makes it one. */
function besidePlace(tokens: readonly Token[], index: number, length: number, lexicon: Lexicon): boolean {
  const next = tokens[index + length];
  if (next && / \($/.test(next.gap) && isPlace(next, lexicon)) return true;
  if (next?.word === 'et' && next.gap === ' ' && /^L[ae]$/i.test(tokens[index - 1]?.word ?? '')) {
    return isPlace(tokens[index + length + 1], lexicon);
  }
  return tokens[index - 1]?.word === 'et' && isPlace(tokens[index - 2], lexicon);
}

function isPlace(token: Token | undefined, lexicon: Lexicon): boolean {
  const known = lexicon.names.get(token?.word.toLowerCase() ?? '') ?? [];
  return known.some(({ words, doubt }) => words.length === 1 && doubt === 'sure');
}

/** True when a later word of the run already shows the capital that the name has: « saint-Germain-en-Laye ». */
function showsCapital(run: readonly Token[], words: readonly string[]): boolean {
  return run.slice(1).some(({ word }, offset) => startsUpper(word) && word === words[offset + 1]);
}

/** A country, town, region or other name that begins here. */
export function matchName(tokens: readonly Token[], index: number, { lexicon, learned }: Knowledge): Suggestion | null {
  const first = tokens[index]?.word ?? '';
  for (const { words, doubt, except } of namesFrom(lexicon, first, tokens[index + 1]?.word ?? '')) {
    const run = tokens.slice(index, index + words.length);
    const fits =
      run.length === words.length &&
      run.every(
        ({ word, frozen }, offset) => !frozen && (word === words[offset] || reachable(word, words[offset] ?? '')),
      ) &&
      run.slice(1).every(isLinked);
    if (except?.includes(tokens[index + words.length]?.word.toLowerCase() ?? '')) continue;
    if (!fits || (!hasUpper(first) && /\p{Lu}./u.test(words[0]?.slice(1) ?? ''))) continue;
    if (doubt === 'sure' || showsCapital(run, words)) {
      const key = words.map((word) => word.toLowerCase()).join(' ');
      const common = learned.commonRuns.get(key) ?? 0;
      if (
        startsLower(first) &&
        startsUpper(words[0] ?? '') &&
        words.length > 1 &&
        common > (learned.properRuns.get(key) ?? 0)
      )
        continue;
      return { words: [...words], sure: true, always: words.some((word) => !isFrenchWord(lexicon, word)) };
    }
    const led = placeContext(tokens, index, doubt === 'large') || besidePlace(tokens, index, run.length, lexicon);
    const known = doubt === 'large' && isKnownProper(first.toLowerCase(), learned);
    if (led || (startsUpper(first) && words.length === 1) || known) return { words: [...words], sure: false };
  }
  return null;
}

/** True when the document writes the word with a capital in mid-sentence, and never surely without. */
function isKnownProper(lower: string, learned: Learned): boolean {
  return learned.proper.has(lower) && !learned.common.has(lower);
}
