import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import type { Opener } from './find-openers.ts';
import { itemAt } from './item-at.ts';
import { sectionNumber } from './line-kind.ts';
import { endsSentence, startsLower } from './line-shape.ts';
import type { ImportReference } from './reference.ts';

/** Fewest times that a page must name a theme or a zone to be its introduction. */
const FEWEST = 2;

/**
 * Introductions in a text set anew, where larger letters no longer show: a page that begins with a whole paragraph,
 * ahead of a section of another number, and that speaks of one theme or zone more than of any other.
 */
export function findReflowedChapeaux(
  elements: readonly Element[],
  openers: readonly Opener[],
  reference: ImportReference,
): Opener[] {
  const found: Opener[] = [];
  let subject: string | null = null;
  let major: string | null = null;
  elements.forEach((element, at) => {
    if (element.kind === 'section') major = majorOf(element);
    if (major === null && !openers.some((opener) => opener.kind === 'section' && opener.at > at)) return;
    if (!beginsPage(elements, at) || openers.some((opener) => opener.at === at)) return;
    const next = openers.find((opener) => opener.at > at);
    if (next?.kind !== 'section' || next.numero?.split('.')[0] === major) return;
    const about = subjectOf(pageText(elements, at), reference);
    if (about === null || about === subject || major === null) return;
    subject = about;
    found.push({ at, kind: 'chapeau', numero: null });
  });
  return found;
}

const majorOf = (element: Element): string | null => sectionNumber(rawText(element))?.split('.')[0] ?? null;

function beginsPage(elements: readonly Element[], at: number): boolean {
  const { kind, startsPage } = itemAt(elements, at);
  const before = elements[at - 1];
  if (kind !== 'paragraphe' || !startsPage || before === undefined) return false;
  return !startsLower(rawText(itemAt(elements, at))) && (before.kind === 'contact' || endsSentence(rawText(before)));
}

function pageText(elements: readonly Element[], at: number): string {
  const end = elements.findIndex(({ startsPage, kind }, index) => index > at && (startsPage || kind === 'section'));
  return elements
    .slice(at, end === -1 ? elements.length : end)
    .map(rawText)
    .join(' ');
}

/** The theme without a parent, or the zone, that a text names most often. */
function subjectOf(text: string, { themes, zones }: ImportReference): string | null {
  const folded = ` ${foldText(text)} `;
  const count = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + folded.split(` ${word}`).length - 1, 0);
  const scores = [
    ...themes.filter(({ parent }) => parent === null).map(({ slug, mots }) => ({ slug, score: count(mots) })),
    ...[...zones.keys()].map((slug) => ({ slug, score: count([slug.replaceAll('-', ' ')]) })),
  ].sort((one, other) => other.score - one.score);
  const [first] = scores;
  return first !== undefined && first.score >= FEWEST ? first.slug : null;
}
