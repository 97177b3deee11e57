import { readCrossReferences } from './cross-references.ts';
import { type Furniture, findFurniture } from './find-furniture.ts';
import { findLabels } from './find-labels.ts';
import { isUrlLine } from './line-print.ts';
import { countByFolios } from './number-by-folios.ts';
import { numberSheets, type Sheet } from './number-sheets.ts';
import { type RawLine, splitRawLines } from './raw-lines.ts';

/** A line of the raw text that is not page furniture. */
export interface SourceLine {
  /** Place in the file, from 1. */
  number: number;
  /** As it stands in the file, without the space that marks a page break, otherwise untouched. */
  raw: string;
  /** Printed page; null where it cannot be told. */
  page: number | null;
  /** True when the page changes before this line. */
  startsPage: boolean;
  /** True when it stands right under the line before, or when only furniture parts them. */
  followsOn: boolean;
}

/** A line recognised as page furniture: folio, running head or foot, section label, foot-of-page URL; joined to another, or blank. */
export interface FurnitureLine extends SourceLine {
  kind: 'folio' | 'pied' | 'rubrique' | 'note-url' | 'jointe' | 'vide';
}

/** The text cut into lines and pages. Every line of the file is in one list or the other. */
export interface PagedText {
  lines: SourceLine[];
  furniture: FurnitureLine[];
  /** Clean copies of addresses found at the foot of pages, by page. */
  urls: { page: number | null; line: number; url: string }[];
}

type LineKind = FurnitureLine['kind'] | 'texte';

/** Furniture in one piece: the foot of a page, the head of one, or both where nothing marks the page. */
interface FurnitureBlock {
  from: number;
  to: number;
  folio: number | null;
  /** Bears a folio, be it of another setting: a page ends here. */
  endsPage: boolean;
  /** Right under the mark of a new page. */
  isHead: boolean;
  /** Index of the last address printed under a foot; `to` when there is none. */
  urlsTo: number;
}

interface Cut {
  index: number;
  sure: boolean;
}

/**
 * Cuts a guide's text into lines, told apart from page furniture, each with its printed page. Every line of the file
 * ends in `lines` or in `furniture`, in order. It knows what pages look like, not this or that guide.
 */
export function cutPages(text: string): PagedText {
  const { lines: raw, spacing } = splitRawLines(text);
  const furniture = findFurniture(raw);
  const blocks = joinBlocks(raw, furniture);
  const kinds = kindsOf(raw, furniture, blocks);
  const cuts = findCuts(raw, blocks);
  const pages = countByFolios(raw, blocks) ?? numberBySheets(raw, kinds, cuts, blocks);
  const paged = sortLines(raw, kinds, new Set(cuts.map(({ index }) => index)), pages);
  for (const { number, text } of spacing) paged.furniture.push({ ...UNPLACED, number, raw: text, kind: 'vide' });
  return paged;
}

const UNPLACED = { page: null, startsPage: false, followsOn: false } as const;

function joinBlocks(lines: readonly RawLine[], { lines: marked, folios, others }: Furniture): FurnitureBlock[] {
  const ends = new Set([...folios, ...others].map(({ at }) => at));
  const values = new Map(folios.map(({ at, value }) => [at, value]));
  const blocks: FurnitureBlock[] = [];
  for (const at of [...marked].sort((one, other) => one - other)) {
    const block = blocks.at(-1);
    const folio = values.get(at) ?? null;
    const between = block === undefined ? [] : lines.slice(block.to + 1, at);
    if (block === undefined || between.some(({ blank }) => !blank) || isBroken(lines, block.to + 1, at))
      blocks.push({ from: at, to: at, folio, endsPage: ends.has(at), isHead: isUnderMark(lines, at), urlsTo: at });
    else {
      block.to = at;
      block.urlsTo = at;
      block.folio ??= folio;
      block.endsPage ||= ends.has(at);
    }
  }
  for (const block of blocks) if (!block.isHead) block.urlsTo = urlsEnd(lines, block.to);
  return blocks;
}

const isBroken = (lines: readonly RawLine[], from: number, to: number): boolean =>
  lines.slice(from, to + 1).some(({ breaks }) => breaks === 'certain');

/** Right under the mark of a new page, or at the head of the text. */
function isUnderMark(lines: readonly RawLine[], from: number): boolean {
  let at = from;
  while (at > 0 && lines[at]?.breaks !== 'certain' && lines[at - 1]?.blank) at -= 1;
  return lines[at]?.breaks === 'certain' || at === 0;
}

/** The addresses printed under a foot, as far as the next page. */
function urlsEnd(lines: readonly RawLine[], to: number): number {
  let last = to;
  let at = to + 1;
  for (; lines[at] !== undefined && lines[at]?.breaks !== 'certain'; at += 1) {
    if (lines[at]?.blank) continue;
    if (!isUrlLine(lines[at]?.text ?? '')) break;
    last = at;
  }
  return lines[at] === undefined || lines[at]?.breaks !== null ? last : to;
}

function kindsOf(
  lines: readonly RawLine[],
  { lines: marked, folios, others }: Furniture,
  blocks: readonly FurnitureBlock[],
): LineKind[] {
  const kinds: LineKind[] = lines.map((line) => (line.blank ? 'vide' : 'texte'));
  const mark = (index: number, kind: LineKind): void => {
    if (kinds[index] === 'texte') kinds[index] = kind;
  };
  for (const { at } of [...folios, ...others]) if (/^\P{L}*$/u.test(lines[at]?.text ?? '')) mark(at, 'folio');
  for (const at of marked) mark(at, 'pied');
  for (const { to, urlsTo } of blocks) for (let at = to + 1; at <= urlsTo; at += 1) mark(at, 'note-url');
  const feet = blocks.filter(({ isHead }) => !isHead);
  for (const at of findLabels(lines, feet)) mark(at, 'rubrique');
  return kinds;
}

function findCuts(lines: readonly RawLine[], blocks: readonly FurnitureBlock[]): Cut[] {
  const sure = new Map<number, boolean>([[0, true]]);
  lines.forEach((line, index) => {
    if (line.breaks !== null) sure.set(index, line.breaks === 'certain');
  });
  for (const block of blocks) {
    if (block.isHead || !block.endsPage) continue;
    for (let at = block.from; at <= block.urlsTo; at += 1) sure.delete(at);
    let next = block.urlsTo + 1;
    while (lines[next]?.blank) next += 1;
    if (lines[next] !== undefined) sure.set(next, true);
  }
  return [...sure].map(([index, value]) => ({ index, sure: value })).sort((one, other) => one.index - other.index);
}

/** The page of every line, told from the few folios that survive and from what cross-references say. */
function numberBySheets(
  lines: readonly RawLine[],
  kinds: readonly LineKind[],
  cuts: readonly Cut[],
  blocks: readonly FurnitureBlock[],
): (number | null)[] {
  const sheets = cuts.map(({ index, sure }, rank): Sheet => {
    const end = cuts[rank + 1]?.index ?? lines.length;
    const block = blocks.find(({ folio, from }) => folio !== null && from >= index && from < end);
    const texts = lines.slice(index, end).filter((_, offset) => kinds[index + offset] === 'texte');
    return { lines: texts.map(({ text }) => text), folio: block?.folio ?? null, sure };
  });
  const references = sheets.flatMap((sheet, index) => readCrossReferences(sheet.lines, index));
  const pages = numberSheets(sheets, references);
  return cuts.flatMap(({ index }, rank) =>
    Array.from({ length: (cuts[rank + 1]?.index ?? lines.length) - index }, () => pages[rank] ?? null),
  );
}

function sortLines(
  raw: readonly RawLine[],
  kinds: readonly LineKind[],
  cuts: ReadonlySet<number>,
  pages: readonly (number | null)[],
): PagedText {
  const paged: PagedText = { lines: [], furniture: [], urls: [] };
  let isCut = true;
  let last: number | null = null;
  raw.forEach(({ number, text }, index) => {
    const page = pages[index] ?? null;
    isCut ||= cuts.has(index);
    const kind = kinds[index] ?? 'texte';
    if (kind === 'texte') {
      // A cut between two lines of one page is none.
      const startsPage = isCut && (paged.lines.length === 0 || page === null || page !== last);
      paged.lines.push({ number, raw: text, page, startsPage, followsOn: kinds[index - 1] === 'texte' });
      isCut = false;
      last = page;
    } else paged.furniture.push({ ...UNPLACED, number, raw: text, page, kind });
    if (kind === 'note-url' && isUrlLine(text)) paged.urls.push({ page, line: number, url: text.trim() });
  });
  return paged;
}
