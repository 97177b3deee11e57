import { itemAt } from '../../lib/item-at.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { hasEmail, isUrl } from './line-kind.ts';
import type { TextMetrics } from './line-shape.ts';
import { breaksEarly, endsOpen, endsSentence, startsLower } from './line-shape.ts';

/**
 * Rejoins what a blank line, a new column or a new page cut in mid-sentence: a paragraph with its end, a bullet with
 * the lines under it, an address of the web with its second half.
 */
export function joinElements(elements: readonly Element[], metrics: TextMetrics): Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const open = findOpen(joined, element, metrics);
    if (open === null) joined.push({ ...element, lines: [...element.lines] });
    else open.lines.push(...element.lines);
  }
  return joined;
}

/** How far back an unfinished paragraph may wait for its end, in elements: a heading or a box may stand between. */
const REACH = 8;

function findOpen(before: readonly Element[], element: Element, metrics: TextMetrics): Element | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  if (element.kind === 'titre' && last.kind === 'puce' && (awaitsValue(last) || isTail(last, element, metrics)))
    return last;
  if (last.kind === 'url') return findOpenUrl(last, element);
  if (isCutLabel(last, element)) return last;
  if (element.kind !== 'paragraphe' && !isLostEnd(element)) return null;
  if (isOpen(last, metrics) && isContinuation(last, element, metrics)) return last;
  if (!element.startsPage || !startsLower(rawText(element))) return null;
  for (const candidate of before.slice(-REACH).reverse()) {
    if (candidate.kind === 'section' || candidate.kind === 'contact') return null;
    if (isText(candidate)) return isOpen(candidate, metrics) && goesOnSurely(candidate, metrics) ? candidate : null;
  }
  return null;
}

/** A short end of sentence that looks like a heading. */
const isLostEnd = (element: Element): boolean =>
  element.kind === 'titre' && startsLower(rawText(element)) && endsSentence(rawText(element));

const isText = ({ kind }: Element): boolean => kind === 'paragraphe' || kind === 'puce';

function isOpen(element: Element, metrics: TextMetrics): boolean {
  if (!isText(element)) return false;
  const text = rawText(element);
  return endsOpen(text) || isLabel(text) || (!endsSentence(text) && goesOnSurely(element, metrics));
}

const awaitsValue = (bullet: Element): boolean => isLabel(rawText(bullet)) || endsOpen(rawText(bullet));

/** « AAP : Appel à projets »: an entry of a glossary begins anew. */
const isEntry = (text: string): boolean => /^[\p{L}&-]{2,12}(?: [\p{L}]{2,10})?\s:\s/u.test(text);

/** « Budget à prévoir pour une collectivité adhérente : », the value still to come. */
const isLabel = (text: string): boolean => /^•\s*\p{L}[^:.;]{2,80}:$/u.test(text);

/** « • Budget à prévoir pour une nouvelle collectivité » + « adhérente : à préciser »: the colon stands in the second half. */
const isCutLabel = (last: Element, element: Element): boolean =>
  last.kind === 'puce' &&
  /^•\s*\p{L}[^:.;]{2,80}$/u.test(rawText(last)) &&
  /^\p{Ll}[^:.;]{0,40}:\s/u.test(rawText(element));

function goesOnSurely({ lines }: Element, { trailingSpaces }: TextMetrics): boolean {
  const last = itemAt(lines, -1).raw;
  return trailingSpaces ? / $/.test(last) : !endsSentence(last);
}

function isContinuation(last: Element, element: Element, { trailingSpaces }: TextMetrics): boolean {
  const before = rawText(last);
  const text = rawText(element);
  if (isUrl(text) || (isEntry(before) && isEntry(text) && last.kind !== 'puce')) return false;
  if (isLabel(before) || endsOpen(before)) return true;
  if (startsLower(text)) return !startsNewSentence(text) || last.kind === 'puce' || trailingSpaces;
  return last.kind === 'puce' && (hasEmail(text) || /^\d/.test(text)) && !endsSentence(before);
}

const startsNewSentence = (text: string): boolean => /^(?:il|elle|ils|elles|depuis|dans|en|tous|toutes)\s/.test(text);

/** `https://aimf.example/Alimentation-en-` + `eau.html`: the first half ends with a hyphen, the second is one word. */
function findOpenUrl(last: Element, element: Element): Element | null {
  const isHalf = /^\S+$/.test(rawText(element)) && !isUrl(rawText(element));
  return isHalf && itemAt(last.lines, -1).raw.trim().endsWith('-') ? last : null;
}

/** The end of a bullet that stands alone under it, in small letters. */
function isTail(bullet: Element, element: Element, metrics: TextMetrics): boolean {
  const text = rawText(bullet);
  if (!startsLower(rawText(element)) || endsSentence(text) || !goesOnSurely(bullet, metrics)) return false;
  return metrics.trailingSpaces || !breaksEarly(itemAt(bullet.lines, -1), itemAt(element.lines, 0), metrics);
}

/** Paragraphs of a line or two that close no sentence and stand alone above others are headings. */
export function promoteTitles(elements: readonly Element[], metrics: TextMetrics): Element[] {
  return elements.map((element, index) => {
    const next = elements[index + 1];
    const isTitle =
      element.kind === 'paragraphe' &&
      element.lines.length <= 3 &&
      next !== undefined &&
      (next.kind === 'paragraphe' || next.kind === 'programme') &&
      !endsSentence(rawText(element)) &&
      !endsOpen(rawText(element)) &&
      !goesOnSurely(element, { ...metrics, trailingSpaces: true }) &&
      !startsLower(rawText(element)) &&
      !/^[abcfghjklpsuvwxyz]/.test(rawText(next));
    return isTitle ? { ...element, kind: 'titre' } : element;
  });
}
