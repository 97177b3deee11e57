import type { Knowledge, Suggestion } from './knowledge.ts';
import { matchAcronym } from './match-acronym.ts';
import { matchLearned, matchTail } from './match-learned.ts';
import { matchName } from './match-name.ts';
import { matchMinistry, matchPerson } from './match-person.ts';
import type { Token } from './tokens.ts';

/** What is known of the words that begin here: a name, an acronym, a form seen elsewhere in the document. */
export function suggest(tokens: readonly Token[], index: number, knowledge: Knowledge): Suggestion | null {
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
