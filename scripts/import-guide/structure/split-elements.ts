import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { PagedText, SourceLine } from '../pages/cut-pages.ts';
import { cutJoinedHead } from './cut-joined-heads.ts';
import type { Element, ElementKind } from './element.ts';
import {
  chapterNumber,
  hasEmail,
  isBullet,
  isContactsHeading,
  isItem,
  isLetterHeading,
  isProgrammeHeading,
  isUrl,
  namesAuthority,
  namesPart,
  sectionNumber,
} from './line-kind.ts';
import { breaksEarly, endsOpen, endsSentence, goesOn, startsLower } from './line-shape.ts';
import { countContactBlocks, countContactLines, joinContacts, splitContacts } from './read-contact-lines.ts';
import type { Block } from './split-blocks.ts';
import { splitBlocks } from './split-blocks.ts';
import type { HeadingContext } from './split-headings.ts';
import { breakAll, countNumberedLines, countTitleLines } from './split-headings.ts';

/** Tells what each run of lines is. Nothing is joined over a blank line yet, and no line is left out. */
export function splitElements(paged: PagedText, context: HeadingContext): Element[] {
  const blocks = splitBlocks(paged).flatMap((block) => cutAtHeads(block, context));
  const elements: Element[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const cut = cutBlock(itemAt(blocks, at), elements.at(-1)?.lines.at(-1), context);
    // The heading of a list may stand right above its first contact.
    const isList =
      cut.at(-1)?.kind === 'contacts' ||
      (cut.at(-1)?.kind === 'contact' && cut.some(({ kind }) => kind === 'contacts'));
    const contacts = isList ? countContactBlocks(blocks, at + 1, context.metrics) : 0;
    elements.push(...cut);
    for (const { lines, startsPage } of joinContacts(blocks.slice(at + 1, at + 1 + contacts))) {
      elements.push(...toContacts(lines, startsPage));
    }
    at += contacts;
  }
  return elements;
}

/** A heading begins a block of its own, with or without a blank line before it. */
function cutAtHeads({ lines: whole, startsPage }: Block, context: HeadingContext): Block[] {
  const lines = whole.flatMap((line, at) => cutJoinedHead(line, whole[at - 1], context));
  const heads = lines.flatMap((_, at) => {
    if (at > 0 && !isHead(lines, at, context)) return [];
    // The heading of a chapter stands alone: the text under it is another block.
    const isAfterEnd = at === 0 || isOver(itemAt(lines, at - 1), itemAt(lines, at), context);
    const count = countChapterLines(lines.slice(at), isAfterEnd, context);
    return count > 0 && at + count < lines.length ? [at, at + count] : [at];
  });
  return [...new Set([0, ...heads])].map((from, rank, starts) => ({
    lines: lines.slice(from, starts[rank + 1]),
    startsPage: startsPage && from === 0,
  }));
}

function isHead(lines: readonly SourceLine[], at: number, context: HeadingContext): boolean {
  const { raw } = itemAt(lines, at);
  const last = itemAt(lines, at - 1);
  if (isContactsHeading(raw) || isTextUnderAddress(lines, at)) return true;
  if (endsOpen(last.raw) && !isAddressEnd(last.raw)) return false;
  if (isProgrammeHeading(raw) || (namesPart(raw) && isOver(last, itemAt(lines, at), context))) return true;
  if (sectionNumber(raw) !== null)
    return (
      endsSentence(last.raw) ||
      isOver(last, itemAt(lines, at), context) ||
      context.isKnownName(foldText(raw).replace(/^[\d ]+/, ''))
    );
  const isAfterEnd = isOver(last, itemAt(lines, at), context);
  if (countChapterLines(lines.slice(at), isAfterEnd, context) > 0) return true;
  return isAfterEnd && (isCountryLine(lines.slice(at), context) || isSeeker(lines, at));
}

/** « 2 Plusieurs sources de / financement », on short lines under a text that is over, or cut where no margin would have cut it. */
function countChapterLines(lines: readonly SourceLine[], isAfterEnd: boolean, context: HeadingContext): number {
  if (!/^\s*\d{1,2}\s+\p{Lu}/u.test(itemAt(lines, 0).raw)) return 0;
  const count = countNumberedLines(lines, context);
  const under = lines[count];
  if (!isAfterEnd && (count === 1 || !breakAll(lines.slice(0, count - 1), lines, context.metrics))) return 0;
  const isHeading =
    breakAll(lines.slice(0, count), lines, context.metrics) && !endsSentence(itemAt(lines, count - 1).raw);
  // Where ends of lines tell how far a heading goes, a text that a page cut may follow at once.
  const isTold = context.metrics.trailingSpaces && count > 1;
  return isHeading && (isTold || under === undefined || /^\s*\p{Lu}/u.test(under.raw)) ? count : 0;
}

/** The name of an authority between two bullets, or above the first: the head of what it looks for. */
function isSeeker(lines: readonly SourceLine[], at: number): boolean {
  const { raw } = itemAt(lines, at);
  const bullet = lines.slice(at + 1, at + 3).findIndex((line) => isBullet(line.raw));
  return (
    bullet !== -1 && /^\s*\p{Lu}/u.test(raw) && namesAuthority(raw) && !endsSentence(itemAt(lines, at + bullet).raw)
  );
}

/** Text under an address that ends a contact: lines, and no address soon. */
function isTextUnderAddress(lines: readonly SourceLine[], at: number): boolean {
  const rest = lines.slice(at, at + 7);
  return (
    isAddressEnd(itemAt(lines, at - 1).raw) && rest.length > 2 && !rest.some(({ raw }) => isUrl(raw) || hasEmail(raw))
  );
}

/** Nothing goes on after an address. */
const isAddressEnd = (text: string): boolean => isUrl(text) || /\S@\S+\s*$/.test(text);

function toContacts(lines: readonly SourceLine[], startsPage: boolean): Element[] {
  return splitContacts(lines).map((entry, index) => ({
    kind: 'contact' as const,
    lines: entry,
    startsPage: startsPage && index === 0,
  }));
}

/** Cuts a block at every line that begins something: headings first, then bullets, boxes and paragraphs. */
function cutBlock({ lines, startsPage }: Block, above: SourceLine | undefined, context: HeadingContext): Element[] {
  const elements: Element[] = [];
  let rest = lines;
  const push = (kind: ElementKind, count: number): void => {
    elements.push({ kind, lines: rest.slice(0, count), startsPage: startsPage && elements.length === 0 });
    rest = rest.slice(count);
  };
  while (rest.length > 0) {
    const [kind, count] = readHead(rest, elements, above, context);
    push(kind, count);
    if (kind !== 'contacts') continue;
    const listed = countContactLines(rest, context.isCountry);
    elements.push(...toContacts(rest.slice(0, listed), false));
    rest = rest.slice(listed);
  }
  return elements;
}

function readHead(
  lines: readonly SourceLine[],
  before: readonly Element[],
  above: SourceLine | undefined,
  context: HeadingContext,
): [ElementKind, number] {
  const text = itemAt(lines, 0).raw;
  if (isContactsHeading(text)) return ['contacts', 1];
  if (isProgrammeHeading(text)) return ['programme', 1];
  // « (voir rubrique / 11.11 sur la Tunisie) », over two pages, is no heading.
  const open = before.length === 0 && above !== undefined && endsOpen(above.raw) && !isAddressEnd(above.raw);
  if (sectionNumber(text) !== null && !open) return ['section', countNumberedLines(lines, context)];
  if (isUrl(text)) return ['url', countWhile(lines, ({ raw }) => isUrl(raw))];
  if (isBullet(text)) return ['puce', countParagraph(lines, context, true)];
  if (isItem(text)) return ['puce', countParagraph(lines, context, true)];
  const previous = before.at(-1)?.kind;
  if (previous === undefined || previous === 'section' || previous === 'chapitre' || previous === 'lettre') {
    if (isLetterHeading(text)) return ['lettre', countNumberedLines(lines, context)];
    const numbered = chapterNumber(text) === null ? 0 : countNumberedLines(lines, context);
    if (numbered > 0 && isChapter(lines, context)) return ['chapitre', numbered];
    const title = countTitleLines(lines, context);
    if (title > 0) return ['titre', title];
  }
  return ['paragraphe', countParagraph(lines, context, false)];
}

/** A chapter’s heading stands alone in its block, on short lines: « 3 Pas à pas, de l’idée à la / réalisation ». */
function isChapter(lines: readonly SourceLine[], context: HeadingContext): boolean {
  if (lines.length > 6 || endsSentence(itemAt(lines, -1).raw) || foldText(itemAt(lines, 0).raw).length < 6)
    return false;
  if (lines.length === 1) return itemAt(lines, 0).raw.trim().length < context.metrics.width * 0.9;
  return lines.every((line, index) => {
    const next = lines[index + 1];
    return next === undefined || breaksEarly(line, next, context.metrics);
  });
}

function countWhile(lines: readonly SourceLine[], test: (line: SourceLine) => boolean): number {
  const end = lines.findIndex((line) => !test(line));
  return end === -1 ? lines.length : end;
}

/** Lines up to the next bullet, heading or end of paragraph within the block. */
function countParagraph(lines: readonly SourceLine[], context: HeadingContext, bullet: boolean): number {
  for (let count = 1; count < lines.length; count += 1) {
    const last = itemAt(lines, count - 1);
    const line = itemAt(lines, count);
    if (isBullet(line.raw) || isContactsHeading(line.raw) || isUrl(line.raw)) return count;
    if (isItem(line.raw) && /[:;.]\s*$/.test(last.raw)) return count;
    if (endsParagraph([line, last, lines[count - 2]], context, bullet)) return count;
  }
  return lines.length;
}

/** A line that stops before the margin and does not go on ends its paragraph. */
function endsParagraph(
  [line, last, before]: readonly (SourceLine | undefined)[],
  { metrics }: HeadingContext,
  bullet: boolean,
): boolean {
  if (last === undefined || line === undefined || goesOn(last, metrics)) return false;
  // Where ends of lines tell nothing else: a sentence over well before the line above was full, and another that begins.
  if (!metrics.trailingSpaces)
    return (
      before !== undefined &&
      endsSentence(last.raw) &&
      /^\s*[\p{Lu}«]/u.test(line.raw) &&
      breaksEarly(last, line, { ...metrics, width: before.raw.trim().length })
    );
  return breaksEarly(last, line, metrics) && (bullet || endsSentence(last.raw) || /^\s*\(/.test(line.raw) === false);
}

/** True when a line ends what it belongs to: a number at the head of the next one is a heading’s, not the text’s. */
function isOver(last: SourceLine, line: SourceLine, { metrics }: HeadingContext): boolean {
  if (isAddressEnd(last.raw)) return true;
  if (goesOn(last, metrics)) return false;
  return metrics.trailingSpaces || endsSentence(last.raw) || breaksEarly(last, line, metrics);
}

/** The name of a country, alone on its line, above something else: a heading, with or without a blank line around it. */
function isCountryLine(lines: readonly SourceLine[], { isCountry }: HeadingContext): boolean {
  const [line, next] = lines;
  // « haïti »: a small letter that only headings lose.
  const isHeading = line !== undefined && (!startsLower(line.raw) || /^\s*[fhjsvxé]/u.test(line.raw));
  return isHeading && next !== undefined && isCountry(line.raw);
}
