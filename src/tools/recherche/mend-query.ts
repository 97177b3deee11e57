import { type CheckedWord, findCorrections, hasSameStem, isUnknown } from './check-words.ts';
import type { SearchFiles } from './search-files.ts';

/** A query whose unknown words were replaced, where a word one slip away is known. */
interface MendedQuery {
  words: CheckedWord[];
  /** The query as it was understood; null when it is as it was typed. */
  corrige: string | null;
  /** Other ways to mend it. */
  plutot: string[];
}

/** How many other words are proposed for one that was replaced. */
const AUTRES = 2;

/**
 * Replaces each word that nothing holds by the commonest word one slip away.
 * @param q as typed
 * @param skip words that a usual name explains: they are no slip
 */
export async function mendQuery(
  q: string,
  words: readonly CheckedWord[],
  skip: (index: number) => boolean,
  files: SearchFiles,
): Promise<MendedQuery> {
  const mended = [...words];
  const written: (string | null)[] = words.map(() => null);
  let others: { index: number; surface: string }[] = [];
  for (const [index, word] of words.entries()) {
    if (!isUnknown(word) || skip(index)) continue;
    const [best, ...rest] = await findCorrections(word.mot, files);
    if (best === undefined) {
      mended[index] = (await hasSameStem(word.mot, files)) ?? word;
      continue;
    }
    mended[index] = { mot: best.mot, debut: false, fonds: best.fonds };
    written[index] = best.surface;
    others = others.concat(rest.slice(0, AUTRES).map(({ surface }) => ({ index, surface })));
  }
  const typed = words.map(({ mot }) => mot);
  return {
    words: mended,
    corrige: written.some(Boolean) ? writeQuery(q, typed, written) : null,
    plutot: others.map(({ index, surface }) => writeQuery(q, typed, written.with(index, surface))),
  };
}

/** The query with words replaced, the others as they were typed where typed words and searched ones go together. */
export function writeQuery(q: string, typed: readonly string[], written: readonly (string | null)[]): string {
  const pieces = q.split(/\s+/).filter(Boolean);
  const kept = pieces.length === typed.length ? pieces : typed;
  return kept.map((piece, index) => written[index] ?? piece).join(' ');
}
