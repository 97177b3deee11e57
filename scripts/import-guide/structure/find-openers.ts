import { greatest, pairs } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import { cutBySubject, type Subject } from './cut-by-subject.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { countWords } from './find-words.ts';
import { chapterNumber, isCapitals, sectionNumber, withoutNumber } from './line-kind.ts';
import { endsSentence, startsLower, type TextMetrics } from './line-shape.ts';
import { mostFrequent } from './most-frequent.ts';
import { isEntry } from './read-lexique.ts';
import type { ImportReference } from './reference.ts';
import { matchPays, matchTheme, matchZone } from './reference.ts';

/** Where a section of the document begins. `chapeau`: the introduction, without a number, of a theme or of a zone. */
export interface Opener {
  at: number;
  kind: 'chapitre' | 'intro' | 'chapeau' | 'section' | 'pays' | 'lexique' | 'fin';
  numero: string | null;
}

/** What a heading says once its number is off: `4.3 Congo (République du)` → `Congo (République du)`. */
export const headingName = (element: Element): string => withoutNumber(rawText(element));

/** Finds where each section begins. Chapters whose title stands lower on the page begin at the top of that page. */
export function findOpeners(elements: readonly Element[], metrics: TextMetrics, reference: ImportReference): Opener[] {
  const openers = new Map<number, Opener>();
  const chapters = findChapters(elements, metrics, reference);
  let mode: 'parties' | 'catalogue' | 'lexique' | 'fin' = 'parties';
  elements.forEach((element, at) => {
    const text = foldText(rawText(element));
    const open = (kind: Opener['kind'], numero: string | null = null): void =>
      void openers.set(at, { at, kind, numero });
    if (element.kind === 'titre' && /^(?:glossaire|lexique|liste des (?:sigles|abreviations)|sigles)\b/.test(text)) {
      mode = 'lexique';
      open('lexique');
    } else if (
      element.kind === 'titre' &&
      (/^(?:conclusion|postface|en conclusion)$/.test(text) || isIntroduction(element))
    ) {
      mode = 'parties';
      open('intro');
    } else if (element.kind === 'section') {
      mode = 'catalogue';
      open('section', sectionNumber(rawText(element)));
    } else if (chapters.has(at)) {
      mode = 'parties';
      open('chapitre', chapters.get(at) ?? null);
    } else if (mode === 'catalogue') {
      if (isCountryHeading(elements, at, reference)) open('pays');
      else if (isChapeau(element, metrics)) open('chapeau');
    } else if (element.startsPage && mode === 'lexique' && !isEntry(rawText(element))) {
      mode = 'fin';
      open('fin');
    } else if (element.startsPage && mode === 'parties' && isPageTitle(element)) open('intro');
  });
  addFirstChapeau(openers, elements, metrics);
  addLostChapeaux(openers, elements, metrics, reference);
  if ([...openers.values()].filter(({ kind }) => kind === 'chapeau').length < FEWEST_SHAPED)
    addReflowedChapeaux(openers, elements, reference);
  return [...openers.values()].sort((one, other) => one.at - other.at);
}

/** The introduction of the first theme or zone stands before any number tells that the catalogue has begun. */
function addFirstChapeau(openers: Map<number, Opener>, elements: readonly Element[], metrics: TextMetrics): void {
  const first = [...openers.values()].find(({ kind }) => kind === 'section')?.at ?? 0;
  for (let at = first - 1; at > 0 && !openers.has(at); at -= 1) {
    if (!itemAt(elements, at).startsPage) continue;
    // Right under the heading of an introduction stands its own text.
    if (elements[at - 1]?.kind === 'titre' && (openers.has(at - 1) || openers.has(at - 2))) return;
    if (isChapeau(itemAt(elements, at), metrics)) openers.set(at, { at, kind: 'chapeau', numero: null });
    return;
  }
}

/**
 * An introduction that no page begins, for its mark is lost: larger letters after the end of what stands before, ahead
 * of the first section of a group.
 */
function addLostChapeaux(
  openers: Map<number, Opener>,
  elements: readonly Element[],
  metrics: TextMetrics,
  reference: ImportReference,
): void {
  const sections = [...openers.values()]
    .filter(({ kind }) => kind === 'section')
    .sort((one, other) => one.at - other.at);
  sections.forEach(({ at, numero }, rank) => {
    const before = sections[rank - 1];
    const [major, minor] = (numero ?? '').split('.').map(Number);
    const [last, lastMinor] = (before?.numero ?? '').split('.').map(Number);
    if (before === undefined || (major === last && (minor ?? 0) > (lastMinor ?? 0))) return;
    const between = elements.slice(before.at + 1, at);
    const isIntroduction = (start: number): boolean => openers.get(start)?.kind === 'chapeau';
    const shaped = between.flatMap((element, offset) => {
      const start = before.at + 1 + offset;
      const isFound = isFree(elements[start - 1], reference) && isChapeau({ ...element, startsPage: true }, metrics);
      return isFound || isIntroduction(start) ? [start] : [];
    });
    // One for each number skipped, and the group's own.
    let left = Math.max(2, (major ?? 0) - (last ?? 0)) - shaped.filter(isIntroduction).length;
    let said: string | null = null;
    shaped.forEach((start, order) => {
      const about = subjectOf(textOf(elements.slice(start, shaped[order + 1] ?? at)), reference);
      // A box in the same letters goes on about the same subject.
      const isNew = about !== null && about !== said && left > 0 && !isIntroduction(start);
      if (isNew || isIntroduction(start)) said = about;
      if (!isNew) return;
      left -= 1;
      openers.set(start, { at: start, kind: 'chapeau', numero: null });
    });
  });
}

const textOf = (elements: readonly Element[]): string => elements.map(rawText).join(' ');

/** True when what stands above is over: a contact, the end of a sentence, a label printed in the margin. */
const isFree = (above: Element | undefined, reference: ImportReference): boolean =>
  above !== undefined &&
  (above.kind === 'contact' || endsSentence(rawText(above)) || (isPageTitle(above) && isLabel(above, reference)));

const isPageTitle = ({ kind }: Element): boolean => kind === 'titre' || kind === 'sommaire';

/** « INTRODUCTION / LES ODD, UNE APPROCHE TRANSVERSALE », whatever page it stands on. */
const isIntroduction = (element: Element): boolean =>
  /^\s*INTRODUCTION\b/i.test(rawText(element)) && isCapitals(rawText(element));

/** The place where each chapter begins, with its number. */
function findChapters(
  elements: readonly Element[],
  metrics: TextMetrics,
  reference: ImportReference,
): Map<number, string> {
  const chapters = new Map<number, string>();
  elements.forEach((element, at) => {
    if (element.kind !== 'chapitre' || isLabel(element, reference)) return;
    let start = at;
    while (start > 0 && !itemAt(elements, start).startsPage && itemAt(elements, start - 1).kind !== 'section')
      start -= 1;
    const isShaped = (place: number): boolean =>
      isFree(elements[place - 1], reference) && isChapeau({ ...itemAt(elements, place), startsPage: true }, metrics);
    // A mark in the midst of a section is no page: the larger letters of an introduction say where the chapter begins.
    const shaped = elements.findLastIndex((_, place) => place >= start && place < at && isShaped(place));
    if (shaped !== -1) start = shaped;
    // Without pages, or under another section, a chapter begins at its title.
    const isTold = itemAt(elements, start).startsPage || start === shaped;
    const begins = isTold && !hasSection(elements, start, at) && !chapters.has(start) ? start : at;
    chapters.set(begins, chapterNumber(rawText(element)) ?? '');
  });
  return chapters;
}

const hasSection = (elements: readonly Element[], from: number, to: number): boolean =>
  elements.slice(from, to).some(({ kind }) => kind === 'section');

/** « 6 JEUNESSE » at the foot of a page names the theme that it belongs to; it is no chapter. */
function isLabel(element: Element, reference: ImportReference): boolean {
  const name = headingName(element);
  return isCapitals(name) || matchTheme(name, reference) !== null || matchZone(name, reference) !== null;
}

/** A bare name of a country, with text or a box under it. */
function isCountryHeading(elements: readonly Element[], at: number, reference: ImportReference): boolean {
  const element = itemAt(elements, at);
  if (element.kind !== 'titre' || matchPays(rawText(element), reference) === null) return false;
  const [next, after] = elements.slice(at + 1, at + 3);
  if (next === undefined || next.kind === 'fragment' || next.kind === 'tableau') return false;
  // A heading of its own may come first: « Royaume-Uni / Le sommet des maires / Le Royaume-Uni… ».
  return next.kind !== 'titre' || (after?.kind === 'paragraphe' && matchPays(rawText(next), reference) === null);
}

/** Introductions are set in larger letters: a first paragraph of the page on lines all shorter than usual. */
function isChapeau({ kind, lines, startsPage }: Element, { width }: TextMetrics): boolean {
  if (kind !== 'paragraphe' || !startsPage || lines.length < 4 || !endsSentence(rawText({ lines }))) return false;
  const lengths = lines.map(({ raw }) => raw.trim().length).sort((one, other) => one - other);
  const longest = lengths.at(-1) ?? 0;
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return longest <= width * 0.92 && usual <= width * 0.82;
}

/** From so many introductions known by their letters on, all are. */
const FEWEST_SHAPED = 3;
/** Share of the elements that begin a page in a text that still has its pages. */
const PAGED = 0.05;

/**
 * Introductions in a text set anew, where larger letters no longer show: ahead of a section of another number, what
 * speaks of a theme or a zone. Each begins a page or, in a text that lost its pages, a paragraph.
 */
function addReflowedChapeaux(
  openers: Map<number, Opener>,
  elements: readonly Element[],
  reference: ImportReference,
): void {
  const isPaged = elements.filter(({ startsPage }) => startsPage).length > elements.length * PAGED;
  const known = [...openers.values()].sort((one, other) => one.at - other.at);
  const parentOf = ({ at }: Opener): string | null =>
    matchTheme(headingName(itemAt(elements, at)), reference)?.parent ?? null;
  const parents = new Set(known.map(parentOf));
  const groups = known.filter(({ kind }) => kind === 'section');
  const said = new Set<string>();
  for (const [last, section] of pairs(groups)) {
    if (majorOf(last) === majorOf(section)) continue;
    const own = mostFrequent(
      groups
        .filter((one) => one.at >= section.at && majorOf(one) === majorOf(section))
        .flatMap((one) => parentOf(one) ?? []),
    );
    const subjects = subjectsOf(reference).filter(
      ({ slug, isZone }) => slug === own || (!parents.has(slug) && !said.has(slug) && (isPaged || !isZone)),
    );
    const from = (known.findLast(({ at }) => at < section.at)?.at ?? last.at) + 1;
    const between = elements.slice(from, section.at);
    const starts = between.flatMap((_, place) => (mayBegin(elements, from + place, isPaged) ? [place] : []));
    for (const { start, slug } of cutBySubject(
      between,
      starts,
      subjects,
      Math.max(1, majorOf(section) - majorOf(last)),
    )) {
      said.add(slug);
      openers.set(from + start, { at: from + start, kind: 'chapeau', numero: null });
    }
  }
}

const majorOf = ({ numero }: Opener): number => Number(numero?.split('.')[0]);

function mayBegin(elements: readonly Element[], at: number, isPaged: boolean): boolean {
  const element = itemAt(elements, at);
  const before = itemAt(elements, at - 1);
  if (element.kind !== 'paragraphe' || (isPaged && !element.startsPage) || startsLower(rawText(element))) return false;
  return before.kind === 'contact' || endsSentence(rawText(before));
}

/** Themes without a parent, and zones. */
const subjectsOf = ({ themes, zones }: ImportReference): (Subject & { isZone: boolean })[] => [
  ...themes.filter(({ parent }) => parent === null).map(({ slug, mots }) => ({ slug, words: mots, isZone: false })),
  ...[...zones.keys()].map((slug) => ({ slug, words: [slug.replaceAll('-', ' ')], isZone: true })),
];

/** Fewest times that a text must name a theme or a zone to be about it. */
const FEWEST = 2;

/** The theme without a parent, or the zone, that a text names most often. */
function subjectOf(text: string, reference: ImportReference): string | null {
  const folded = ` ${foldText(text)} `;
  const scores = subjectsOf(reference).map(({ slug, words }) => ({ slug, score: countWords(folded, words) }));
  const first = greatest(scores, ({ score }) => score);
  return first !== undefined && first.score >= FEWEST ? first.slug : null;
}
