import { readCrossReferences } from './cross-references.ts';
import { type Foot, findFeet } from './find-feet.ts';
import { findLabels } from './find-labels.ts';
import { isUrlLine } from './line-print.ts';
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
}

/** A line recognised as page furniture: folio, running foot, section label, foot-of-page URL. */
export interface FurnitureLine extends SourceLine {
  kind: 'folio' | 'pied' | 'rubrique' | 'note-url' | 'vide';
}

/** The text cut into lines and pages. Every line of the file is in one list or the other. */
export interface PagedText {
  lines: SourceLine[];
  furniture: FurnitureLine[];
  /** Clean copies of addresses found at the foot of pages, by page. */
  urls: { page: number | null; line: number; url: string }[];
}

type LineKind = FurnitureLine['kind'] | 'texte';

function kindsOf(lines: readonly RawLine[], feet: readonly Foot[]): LineKind[] {
  const kinds: LineKind[] = lines.map((line) => (line.blank ? 'vide' : 'texte'));
  const mark = (index: number, kind: LineKind): void => {
    if (kinds[index] === 'texte') kinds[index] = kind;
  };
  for (const foot of feet) {
    mark(foot.folioAt, 'folio');
    for (let at = foot.from; at <= foot.to; at += 1) mark(at, 'pied');
    for (let at = foot.to + 1; at <= foot.urlsTo; at += 1) mark(at, 'note-url');
  }
  for (const at of findLabels(lines, feet)) mark(at, 'rubrique');
  return kinds;
}

/** A foot right under the mark of a new page is the head of that page. */
function isHead(lines: readonly RawLine[], foot: Foot): boolean {
  let at = foot.from;
  while (at > 0 && lines[at]?.breaks !== 'certain' && lines[at - 1]?.blank) at -= 1;
  return lines[at]?.breaks === 'certain' || at === 0;
}

interface Cut {
  index: number;
  sure: boolean;
}

function findCuts(lines: readonly RawLine[], feet: readonly Foot[]): Cut[] {
  const sure = new Map<number, boolean>([[0, true]]);
  lines.forEach((line, index) => {
    if (line.breaks !== null) sure.set(index, line.breaks === 'certain');
  });
  for (const foot of feet) {
    if (isHead(lines, foot)) continue;
    for (let at = foot.from; at <= foot.urlsTo; at += 1) sure.delete(at);
    let next = foot.urlsTo + 1;
    while (lines[next]?.blank) next += 1;
    if (lines[next] !== undefined) sure.set(next, true);
  }
  return [...sure].map(([index, value]) => ({ index, sure: value })).sort((one, other) => one.index - other.index);
}

function toSheets(
  lines: readonly RawLine[],
  kinds: readonly LineKind[],
  cuts: readonly Cut[],
  feet: readonly Foot[],
): Sheet[] {
  return cuts.map(({ index, sure }, rank) => {
    const end = cuts[rank + 1]?.index ?? lines.length;
    const foot = feet.find(({ folioAt }) => folioAt >= index && folioAt < end);
    const texts = lines.slice(index, end).filter((_, offset) => kinds[index + offset] === 'texte');
    return { lines: texts.map(({ text }) => text), folio: foot?.folio ?? null, sure };
  });
}

function numberPages(sheets: readonly Sheet[]): (number | null)[] {
  return numberSheets(
    sheets,
    sheets.flatMap((sheet, index) => readCrossReferences(sheet.lines, index)),
  );
}

/**
 * Cuts a guide's text into lines, told apart from page furniture, each with its printed page. Every line of the file
 * ends in `lines` or in `furniture`, in order. It knows what pages look like, not this or that guide.
 */
export function cutPages(text: string): PagedText {
  const raw = splitRawLines(text);
  const feet = findFeet(raw);
  const kinds = kindsOf(raw, feet);
  const cuts = findCuts(raw, feet);
  const pages = numberPages(toSheets(raw, kinds, cuts, feet));
  const paged: PagedText = { lines: [], furniture: [], urls: [] };
  let rank = -1;
  let starts = true;
  raw.forEach(({ number, text: content }, index) => {
    if (cuts[rank + 1]?.index === index) {
      rank += 1;
      starts = rank === 0 || pages[rank] === null || pages[rank] !== pages[rank - 1];
    }
    const line: SourceLine = { number, raw: content, page: pages[rank] ?? null, startsPage: starts };
    const kind = kinds[index] ?? 'texte';
    if (kind === 'texte') paged.lines.push(line);
    else paged.furniture.push({ ...line, startsPage: false, kind });
    if (kind === 'texte') starts = false;
    if (kind === 'note-url') paged.urls.push({ page: line.page, line: number, url: content.trim() });
  });
  return { ...paged, urls: paged.urls.filter(({ url }) => isUrlLine(url)) };
}
