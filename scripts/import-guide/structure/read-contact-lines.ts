import type { SourceLine } from '../pages/cut-pages.ts';
import { hasEmail, isBullet, isContactsHeading, isProgrammeHeading, isUrl, sectionNumber } from './line-kind.ts';
import { endsSentence, type TextMetrics } from './line-shape.ts';
import type { Block } from './split-blocks.ts';

/** Longest run of lines that may make one contact: a name, a role, an organisation, an address. */
const MOST_LINES = 7;

/** Longest line of a contact: a role and its body, in a wide page. */
const LONGEST = 110;
/** Longest line of a contact that has no address. */
const LONGEST_ENTRY = 48;

/** Cuts lines into contacts: each ends with its address of e-mail (and the address of the web that follows it). */
export function splitContacts(lines: readonly SourceLine[]): SourceLine[][] {
  const entries: SourceLine[][] = [];
  let entry: SourceLine[] = [];
  lines.forEach((line, index) => {
    entry.push(line);
    const next = lines[index + 1];
    if (!hasEmail(line.raw) || (next !== undefined && isUrl(next.raw))) return;
    entries.push(entry);
    entry = [];
  });
  return entry.length > 0 ? [...entries, entry] : entries;
}

/** How many lines of a block are contacts: up to what heads something else, a country’s name after an address, or text. */
export function countContactLines(lines: readonly SourceLine[], isCountry: (line: string) => boolean): number {
  const end = lines.findIndex(({ raw }, at) => {
    if (isHeadOfElse(raw)) return true;
    const before = lines[at - 1]?.raw ?? '';
    return (hasEmail(before) || isUrl(before)) && isCountry(raw);
  });
  const count = end === -1 ? lines.length : end;
  const last = lines.slice(0, count).findLastIndex(({ raw }) => hasEmail(raw) || isUrl(raw));
  const rest = lines.slice(last + 1, count);
  return last >= 0 && rest.some(({ raw }) => raw.trim().length >= LONGEST_ENTRY || /[.;!?]\s*$/.test(raw))
    ? last + 1
    : count;
}

/** How many blocks from `from` on are contacts: the list ends at the first block that cannot be one. */
export function countContactBlocks(blocks: readonly Block[], from: number, metrics: TextMetrics): number {
  let count = 0;
  while (isContactBlock(blocks, from + count, metrics)) count += 1;
  return count;
}

function isContactBlock(blocks: readonly Block[], at: number, metrics: TextMetrics): boolean {
  const lines = blocks[at]?.lines;
  if (lines === undefined || lines.some(({ raw }) => isHeadOfElse(raw))) return false;
  if (lines.some(({ raw }) => hasEmail(raw))) return startsAsContact(lines, metrics);
  if (lines.every(({ raw }) => isUrl(raw))) return true;
  // A person without an address: short lines, and another contact right after, or its end on the next page.
  return (isShortEntry(lines) || isCutShort(blocks, at)) && hasContactNext(blocks, at + 1, metrics);
}

const isHeadOfElse = (text: string): boolean =>
  isContactsHeading(text) || isProgrammeHeading(text) || sectionNumber(text) !== null || isBullet(text);

/** Contacts are short lines that close no sentence before the address. */
function startsAsContact(lines: readonly SourceLine[], { width }: TextMetrics): boolean {
  const address = lines.findIndex(({ raw }) => hasEmail(raw));
  if (address > 2 && lines.slice(0, 3).every(({ raw }) => raw.trim().length > width * 0.75)) return false;
  return (
    address < MOST_LINES &&
    lines.slice(0, address).every(({ raw }) => raw.trim().length < LONGEST && !/[.;!?]\s*$/.test(raw))
  );
}

/** A contact that a page cuts before its address: « Bolivie : » is one. */
const isCutShort = (blocks: readonly Block[], at: number): boolean =>
  blocks[at + 1]?.startsPage === true &&
  (blocks[at]?.lines.every(({ raw }) => raw.trim().length < LONGEST_ENTRY && !/[.;!?]\s*$/.test(raw)) ?? false);

/** Contacts that a page cuts before their address, in one piece again. */
export function joinContacts(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isCut =
      last !== undefined &&
      block.startsPage &&
      !hasEmail(last.lines.at(-1)?.raw ?? '') &&
      !isUrl(last.lines.at(-1)?.raw ?? '');
    if (isCut) last.lines.push(...block.lines);
    else joined.push({ ...block, lines: [...block.lines] });
  }
  return joined;
}

const isShortEntry = (lines: readonly SourceLine[]): boolean =>
  lines.length <= 3 &&
  lines.every(({ raw }) => raw.trim().length < LONGEST_ENTRY && !endsSentence(raw)) &&
  lines.length > 1;

function hasContactNext(blocks: readonly Block[], at: number, metrics: TextMetrics): boolean {
  const lines = blocks[at]?.lines;
  return lines?.some(({ raw }) => hasEmail(raw)) === true && startsAsContact(lines, metrics);
}
