import type { SourceLine } from '../pages/cut-pages.ts';
import { hasEmail, isBullet, isContactsHeading, isProgrammeHeading, isUrl, sectionNumber } from './line-kind.ts';
import { endsSentence } from './line-shape.ts';
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
    if (!hasEmail(line.raw) || (next !== undefined && (isUrl(next.raw) || isAddressOnly(next.raw)))) return;
    entries.push(entry);
    entry = [];
  });
  return entry.length > 0 ? [...entries, entry] : entries;
}

const isAddressOnly = (text: string): boolean => /^\s*\S+@\S+\s*$/.test(text);

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
export function countContactBlocks(blocks: readonly Block[], from: number): number {
  let count = 0;
  while (isContactBlock(blocks, from + count)) count += 1;
  return count;
}

function isContactBlock(blocks: readonly Block[], at: number): boolean {
  const lines = blocks[at]?.lines;
  if (lines === undefined || lines.some(({ raw }) => isHeadOfElse(raw))) return false;
  if (lines.some(({ raw }) => hasEmail(raw))) return startsAsContact(lines);
  if (lines.every(({ raw }) => isUrl(raw))) return true;
  // A person without an address: short lines, and another contact right after.
  return isShortEntry(lines) && hasContactNext(blocks, at + 1);
}

const isHeadOfElse = (text: string): boolean =>
  isContactsHeading(text) || isProgrammeHeading(text) || sectionNumber(text) !== null || isBullet(text);

/** Contacts are short lines that close no sentence before the address. */
function startsAsContact(lines: readonly SourceLine[]): boolean {
  const address = lines.findIndex(({ raw }) => hasEmail(raw));
  return (
    address < MOST_LINES &&
    lines.slice(0, address).every(({ raw }) => raw.trim().length < LONGEST && !/[.;!?]\s*$/.test(raw))
  );
}

const isShortEntry = (lines: readonly SourceLine[]): boolean =>
  lines.length <= 3 &&
  lines.every(({ raw }) => raw.trim().length < LONGEST_ENTRY && !endsSentence(raw)) &&
  lines.length > 1;

function hasContactNext(blocks: readonly Block[], at: number): boolean {
  const lines = blocks[at]?.lines;
  return lines?.some(({ raw }) => hasEmail(raw)) === true && startsAsContact(lines);
}
