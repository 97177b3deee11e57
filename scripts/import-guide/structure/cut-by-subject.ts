import { cumsum, greatest } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { countWords } from './find-words.ts';

/** A theme or a zone, and the beginnings of words that name it, folded. */
export interface Subject {
  slug: string;
  words: readonly string[];
}

interface Run {
  /** Place of its first element. */
  start: number;
  slug: string;
}

/** Most that the words of one paragraph weigh, against the weight of one that says nothing of the subject. */
const MOST = 3;
/** What a text that says nothing of the subject takes off. */
const MISS = -0.5;
/** What a run must weigh. */
const FEWEST = 2;

const isText = ({ kind }: Pick<Element, 'kind'>): boolean => kind === 'paragraphe' || kind === 'puce';

/**
 * Cuts the end of some elements into runs that speak of one subject each, at most so many, beginning at given places: those
 * that weigh most. What stands before them speaks of none.
 */
export function cutBySubject(
  elements: readonly Pick<Element, 'kind' | 'lines'>[],
  starts: readonly number[],
  subjects: readonly Subject[],
  most: number,
): Run[] {
  const texts = elements.map((element) => ` ${foldText(rawText(element))} `);
  const weighed = subjects.map(({ slug, words }) => {
    const weights = texts.map(
      (text, at) => Math.min(MOST, countWords(text, words)) || (isText(itemAt(elements, at)) ? MISS : 0),
    );
    return { slug, upTo: [0, ...cumsum(weights)] };
  });
  // Nothing goes on after a contact.
  const costOf = (start: number): number => (elements[start - 1]?.kind === 'contact' ? 0 : FEWEST);
  const known = new Map<string, { weight: number; runs: Run[] }>();
  const cut = (end: number, left: number): { weight: number; runs: Run[] } => {
    const key = `${end} ${left}`;
    const found = known.get(key) ?? heaviest(end, left);
    known.set(key, found);
    return found;
  };
  const heaviest = (end: number, left: number): { weight: number; runs: Run[] } => {
    const runs = starts
      .filter((start) => start < end && left > 0)
      .flatMap((start) =>
        weighed.map(({ slug, upTo }) => ({
          start,
          slug,
          weight: itemAt(upTo, end) - itemAt(upTo, start) - costOf(start),
        })),
      )
      .filter(({ weight }) => weight > 0)
      .map(({ weight, ...run }) => {
        const before = cut(run.start, left - 1);
        return { weight: weight + before.weight, runs: [...before.runs, run] };
      });
    return greatest(runs, ({ weight }) => weight) ?? { weight: 0, runs: [] };
  };
  return cut(elements.length, most).runs;
}
