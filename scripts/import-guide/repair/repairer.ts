import type { Doubt, PagedText, Repairer, SourceLine, TextKind } from '../types.ts';
import { findFonts } from './find-damage.ts';
import { frenchTypography } from './french-typography.ts';
import { joinLines, mendInnerBreaks } from './join-lines.ts';
import { learnDocument } from './learn-document.ts';
import type { Lexicon } from './lexicon.ts';
import { ListHabits, withoutBullet } from './list-habits.ts';
import { repairPersonName } from './repair-person.ts';
import { restoreCase } from './restore-case.ts';

/** Makes the repairer of one document: what the document teaches of its own words is learnt once. */
export function createRepairer(lexicon: Lexicon, paged: PagedText): Repairer {
  const learned = learnDocument(paged);
  const fonts = findFonts(paged, lexicon);
  const damaged = fonts.length > 0;
  const knowledge = { lexicon, learned, fonts };
  const habits = new ListHabits(paged.lines);
  const urls = paged.urls.map(({ url }) => url);
  const doubts: Doubt[] = [];
  const doubt = (line: SourceLine | undefined, before: string, after: string, reason: string): void => {
    doubts.push({ page: line?.page ?? null, line: line?.number ?? 0, before, after, reason });
  };

  function repair(lines: readonly SourceLine[], kind: TextKind): string {
    const [first] = lines;
    const raws = lines.map(({ raw }, index) => (index === 0 ? withoutBullet(raw) : raw));
    const joined = joinLines(raws, urls, lexicon, learned);
    for (const { before, after } of joined.doubts)
      doubt(first, before, after, 'trait d’union : coupure ou mot composé ?');
    const whole = frenchTypography(damaged ? mendInnerBreaks(joined.text, lexicon, learned) : joined.text);
    if (!damaged) return whole;
    const opens = kind === 'titre' || (kind === 'corps' && habits.opens(lines));
    const restored = restoreCase(whole, knowledge, { kind, opens });
    for (const { before, after, reason } of restored.doubts) doubt(first, before, after, reason);
    return restored.text;
  }

  return {
    doubts,
    repair,
    repairPerson: (text, courriel, line) =>
      repairPersonName(frenchTypography(text), courriel, (before, after, reason) => doubt(line, before, after, reason)),
  };
}
