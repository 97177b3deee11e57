import { greatest } from 'd3';
import { isFrenchWord } from '../../lib/french-words.ts';
import { hasLower, startsLower, startsUpper } from './garbling.ts';
import { type Knowledge, raise, reachable, type Suggestion } from './knowledge.ts';
import type { Learned } from './learn-document.ts';
import { isLinked, type Token } from './tokens.ts';

/** A form that the document writes elsewhere with a capital in mid-sentence. */
export function matchLearned(
  tokens: readonly Token[],
  index: number,
  { lexicon, learned }: Knowledge,
): Suggestion | null {
  const { word } = tokens[index] as Token;
  const lower = word.toLowerCase();
  const forms = learned.proper.get(lower);
  if (!forms || !startsLower(word)) return null;
  const form = greatest(forms, ([, count]) => count)?.[0] ?? '';
  if (!reachable(word, form)) return null;
  if (!isFrenchWord(lexicon, lower) && !learned.common.has(lower)) return { words: [form], sure: true };
  if (FUNCTION_WORDS.has(lower)) return null;
  const runs = [1, 2].map((more) => tokens.slice(index, index + 1 + more));
  for (const run of runs.reverse()) {
    if (run.length < 2 || !run.slice(1).every(isLinked)) continue;
    const last = run.at(-1)?.word.toLowerCase() ?? '';
    if (last.length < 4 || /^(?:dans|pour|avec|leur|leurs|plus|cette|sont)$/.test(last)) continue;
    const key = run.map((token) => token.word.toLowerCase()).join(' ');
    const seen = learned.properRuns.get(key) ?? 0;
    if ((seen >= 2 || (seen === 1 && run.length === 3)) && !learned.commonRuns.has(key))
      return { words: [form], sure: false };
  }
  return null;
}

/** Words that begin no name, whatever titles the document holds. */
const FUNCTION_WORDS = new Set(
  'son sa ses ce cet cette ces mon notre nos votre vos leur leurs un une le la les des de du en et ou où dans sur par pour avec sans sous chez entre vers que qui quoi dont il ils elle elles on nous vous ne ni pas plus est sont ont aux au'.split(
    ' ',
  ),
);

/** « métropole » after a name that begins with a capital, when the document writes « Nantes Métropole » elsewhere. */
export function matchTail(tokens: readonly Token[], index: number, { lexicon, learned }: Knowledge): Suggestion | null {
  const { word, gap } = tokens[index] as Token;
  const previous = tokens[index - 1];
  if (!previous || !startsLower(word) || word.length < 3 || !startsUpper(previous.word)) return null;
  const raised = raise(word);
  if (!reachable(word, raised)) return null;
  const place = lexicon.names
    .get(previous.word.toLowerCase())
    ?.some(({ words, doubt }) => words.length === 1 && doubt !== 'small');
  const named = previous.word.length > 2 && (place === true || !isFrenchWord(lexicon, previous.word));
  const compound = gap === '-' && named && !SMALL_WORDS.has(word);
  const tail =
    /^[ \u00A0-]$/.test(gap) && named && hasLower(previous.word) && word.length >= 5 && isTail(word, learned);
  return compound || tail ? { words: [raised], sure: false } : null;
}

function isTail(word: string, learned: Learned): boolean {
  const { upper = 0, lower = 0 } = learned.tails.get(word) ?? {};
  return upper >= 2 && upper > lower;
}

/** Words that keep their small letter inside a name. */
const SMALL_WORDS = new Set('sur sous en le la les de du des lès lez et aux au près ou sans dit'.split(' '));
