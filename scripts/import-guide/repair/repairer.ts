import type { PagedText, SourceLine } from '../pages/cut-pages.ts';
import { withoutAccents } from '../pages/line-print.ts';
import { findFonts } from './find-damage.ts';
import type { TextKind } from './find-garblings.ts';
import { frenchTypography } from './french-typography.ts';
import { canBecome, hasLower } from './garbling.ts';
import { joinLines, mendInnerBreaks } from './join-lines.ts';
import { raise } from './knowledge.ts';
import { learnDocument } from './learn-document.ts';
import type { Lexicon } from './lexicon.ts';
import { ListHabits, withoutBullet } from './list-habits.ts';
import { restoreCase } from './restore-case.ts';
import { hideUnreadable } from './unreadable-address.ts';

/** A repair that a person should look at. */
export interface Doubt {
  page: number | null;
  line: number;
  before: string;
  after: string;
  /** Why it is doubtful, in French. */
  reason: string;
}

/** Mends text; what it is unsure of goes to `doubts`. Text that is already right comes out unchanged; idempotent. */
export interface Repairer {
  /** Lines of one paragraph, bullet or field: joined, de-hyphenated, case restored, typography made French. */
  repair: (lines: readonly SourceLine[], kind: TextKind) => string;
  /** A person's name, checked against the address that follows it when there is one: `sègla Lihoussou` → `Sègla Lihoussou`. */
  repairPerson: (text: string, courriel: string | null, line: SourceLine) => string;
  /** True for a word that names people: « Maria », « jean-Pierre ». */
  isFirstName: (word: string) => boolean;
  readonly doubts: readonly Doubt[];
}

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

  // The same paragraph is read for its contacts, its facts and its prose.
  const repaired = new Map<string, string>();
  function repair(lines: readonly SourceLine[], kind: TextKind): string {
    const key = JSON.stringify([kind, lines.map(({ number, raw }) => [number, raw])]);
    const text = repaired.get(key) ?? mend(lines, kind);
    repaired.set(key, text);
    return text;
  }

  function mend(lines: readonly SourceLine[], kind: TextKind): string {
    const raws = lines.map(({ raw }, index) => (index === 0 ? withoutBullet(raw) : raw));
    const joined = joinLines(raws, urls, lexicon, learned);
    for (const { before, after } of joined.doubts)
      doubt(lineSaying(lines, before), before, after, 'trait d’union : coupure ou mot composé ?');
    const whole = hideUnreadable(
      frenchTypography(damaged ? mendInnerBreaks(joined.text, lexicon, learned) : joined.text),
    );
    if (!damaged) return whole;
    const opens = kind === 'titre' || (kind === 'corps' && habits.opens(lines));
    const restored = restoreCase(whole, knowledge, { kind, opens });
    for (const { before, after, reason } of restored.doubts) doubt(lineSaying(lines, before), before, after, reason);
    return restored.text;
  }

  return {
    doubts,
    repair,
    isFirstName: (word) => word.split('-').every((part) => lexicon.firstNames.has(part.toLowerCase())),
    repairPerson: (text, courriel, line) =>
      repairPersonName(frenchTypography(text), courriel, (before, after, reason) => doubt(line, before, after, reason)),
  };
}

/** The line where a doubtful word stands, or the first half of one that a hyphen cuts. */
function lineSaying(lines: readonly SourceLine[], said: string): SourceLine | undefined {
  const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const [word = ''] = wordsOf(said);
  return lines.find(({ raw }) => wordsOf(raw).includes(word)) ?? lines[0];
}

const PARTICLES = new Set(
  'de du des la le les d l von van der den ter ten zu ben bin ibn bou ould el al as ad y e i da das do dos di del della dello degli af av et'.split(
    ' ',
  ),
);

/** `ends`: the word is the first or the last of the name, where no particle stands: « Thi Mai Nguyen Van ». */
function repairWord(word: string, ends: boolean): string {
  const lower = word.toLowerCase();
  if (word === lower && PARTICLES.has(lower) && !ends) return word;
  if (word.length > 1 && !hasLower(word)) return word;
  const mixed = /\p{Ll}\p{Lu}/u.test(word) || /^\p{Lu}{2,}/u.test(word);
  if (mixed && !/^(?:Mac|Mc|De|Le|La|Di|Du)\p{Lu}/u.test(word)) {
    const upper = word.toUpperCase();
    if (canBecome('H', word, upper) || canBecome('B', word, upper)) return upper;
  }
  return raise(word);
}

/** Letters of a name that an address holds: `segla.lihoussou@…` → `segla`, `lihoussou`. */
function mailNames(courriel: string): string[] {
  return (courriel.split('@')[0] ?? '')
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 1)
    .map(withoutAccents);
}

/** Gives a person’s name its capitals back; tells when the address that follows it spells another name. */
function repairPersonName(
  text: string,
  courriel: string | null,
  report: (before: string, after: string, reason: string) => void,
): string {
  const name = text.replace(/[\p{L}\p{M}]+/gu, (word, at: number) =>
    repairWord(word, !/\p{L}/u.test(text.slice(0, at)) || !/\p{L}/u.test(text.slice(at + word.length))),
  );
  const parts = courriel === null ? [] : mailNames(courriel);
  const folded = withoutAccents(name).replace(/[^a-z]/g, '');
  const known = parts.some((part) => part.length > 2 && folded.includes(part));
  if (courriel !== null && parts.some((part) => part.length > 2) && !known) {
    report(text, name, `le nom ne ressemble pas à l’adresse ${courriel}`);
  }
  return name;
}
