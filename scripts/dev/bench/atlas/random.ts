import { bisectRight, randomLcg } from 'd3';
import { itemAt } from '../../../lib/item-at.ts';

/** A source of made-up values: the same seed gives the same values in the same order, on any machine. */
export interface Random {
  /** From 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** True with this probability, from 0 to 1. */
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** A new list in another order. */
  shuffle<T>(items: readonly T[]): T[];
  /** Around 0, most between -1 and 1. */
  normal(): number;
}

/** A source of its own for each name, so that a change in one section leaves the others as they were. */
export function createRandom(seed: number, name: string): Random {
  const lcg = randomLcg(hashText(`${seed}:${name}`));
  const next = () => lcg();
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    shuffle: (items) => shuffle(items, int),
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

/** Draws items as often as their weights say. */
export function createPicker<T>(items: readonly T[], weight: (item: T) => number): (random: Random) => T {
  let sum = 0;
  const cumulated = items.map((item) => {
    sum += weight(item);
    return sum;
  });
  return (random) => itemAt(items, Math.min(bisectRight(cumulated, random.next() * sum), items.length - 1));
}

/** Orders items so that the first n are a draw without replacement, as likely as their weights. */
export function orderByDraw<T>(items: readonly T[], weight: (item: T) => number, random: Random): T[] {
  return items
    .map((item) => ({ item, key: Math.log(random.next() || Number.MIN_VALUE) / weight(item) }))
    .sort((a, b) => b.key - a.key)
    .map(({ item }) => item);
}

function shuffle<T>(items: readonly T[], int: Random['int']): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = int(0, last);
    [shuffled[last], shuffled[other]] = [itemAt(shuffled, other), itemAt(shuffled, last)];
  }
  return shuffled;
}

/** FNV-1a, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
