import {
  canBecome,
  contradicts,
  type Garbling,
  hasLower,
  hasUpper,
  losesCapital,
  raiseAll,
  startsLower,
} from './garbling.ts';
import type { Suggestion } from './knowledge.ts';
import { endsSentence, type Token } from './tokens.ts';

/** Which garbling a text shows: the body's (capital D E I M N O Q R T in lower case) or the headings' (F H J N O S V X Q É…). */
export type TextKind = 'corps' | 'titre' | 'nom';

const IMPOSSIBLE = 6;
/** An acronym is often set apart from the text around it. */
const IMPOSSIBLE_ACRONYM = 0.5;
const UNEXPLAINED = 4;
const UNEXPLAINED_GUESS = 0.6;
const CHANGE = 3;

/** Weak habits: a paragraph is rather body text, a heading rather not. They only settle what nothing else tells. */
const HABIT: Readonly<Record<TextKind, Readonly<Record<Garbling, number>>>> = {
  corps: { B: 0, H: 0.02, C: 0.01 },
  titre: { B: 0.02, H: 0, C: 0.01 },
  nom: { B: 0.02, H: 0, C: 0.01 },
};

function isMixed(word: string): boolean {
  return hasUpper(word) && (startsLower(word) || /\p{Ll}\p{M}*\p{Lu}/u.test(word));
}

interface Wanted {
  word: string;
  sure: boolean;
}

/** How badly a font explains a word as it stands. */
function cost(garbling: Garbling, token: Token, target: Wanted | null, starts: boolean): number {
  if (token.frozen) return 0;
  const { word } = token;
  const acronym = word.length > 1 && !hasLower(word);
  let total = contradicts(garbling, word) ? (acronym ? IMPOSSIBLE_ACRONYM : IMPOSSIBLE) : 0;
  if (target !== null && target.word !== word && !canBecome(garbling, word, target.word)) {
    total += target.sure ? UNEXPLAINED : UNEXPLAINED_GUESS;
  }
  if (target === null && isMixed(word) && raiseAll(garbling, word) === null) total += 1;
  if (starts && startsLower(word) && !losesCapital(garbling, word[0] ?? '')) total += 1;
  return total;
}

/**
 * Tells, word by word, which font a text was set in: the cheapest story in which fonts seldom change. Without a
 * damaged word the answer is `C` or has nothing to raise.
 */
export function findGarblings(
  tokens: readonly Token[],
  targets: readonly (Suggestion | null)[],
  { kind, opens, fonts }: { kind: TextKind; opens: boolean; fonts: readonly Garbling[] },
): Garbling[] {
  const states: readonly Garbling[] = [...fonts, 'C'];
  const wanted: (Wanted | null)[] = tokens.map(() => null);
  targets.forEach((target, index) => {
    target?.words.forEach((word, offset) => {
      if (!wanted[index + offset]?.sure) wanted[index + offset] = { word, sure: target.sure };
    });
  });
  let totals = states.map((garbling) => HABIT[kind][garbling]);
  const trail: number[][] = [];
  tokens.forEach((token, index) => {
    const from: number[] = [];
    const starts = index === 0 ? opens : endsSentence(token.gap);
    totals = states.map((garbling, state) => {
      let top = Number.POSITIVE_INFINITY;
      totals.forEach((total, before) => {
        const price = total + (before === state || index === 0 ? 0 : CHANGE);
        if (price < top - 1e-9) {
          top = price;
          from[state] = before;
        }
      });
      return top + cost(garbling, token, wanted[index] ?? null, starts) + HABIT[kind][garbling];
    });
    trail.push(from);
  });
  let state = totals.indexOf(Math.min(...totals));
  const found: Garbling[] = [];
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    found.unshift(states[state] ?? 'C');
    state = trail[index]?.[state] ?? state;
  }
  return found;
}
