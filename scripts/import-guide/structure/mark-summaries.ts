import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { namesPart } from './line-kind.ts';

const isHeading = ({ kind }: Element): boolean => ['section', 'chapitre', 'titre', 'lettre'].includes(kind);
const isPointer = (element: Element): boolean => /\bvoir pages? \d/.test(foldText(rawText(element)));

/** Turns tables of contents, summary tables and the labels of maps and drawings into elements of their own kind. */
export function markSummaries(elements: readonly Element[]): Element[] {
  return markFragments(markTables(markContents(elements)));
}

/** A table of contents: under its title up to the next page or text, or sections that follow one another with no text. */
function markContents(elements: readonly Element[]): Element[] {
  const inside = new Set<number>();
  elements.forEach((element, at) => {
    if (!/^(?:sommaire|table des matieres)$/.test(foldText(rawText(element)))) return;
    for (let line = at; line < endOfContents(elements, at); line += 1) inside.add(line);
  });
  return elements.map((element, at) =>
    inside.has(at) || isContentsLine(elements, at) ? { ...element, kind: 'sommaire' } : element,
  );
}

/** Most headings above the first text after a table of contents. */
const MOST_HEADINGS = 3;

/** Where a table of contents ends: at a new page, or at the heading of the first text. */
function endOfContents(elements: readonly Element[], from: number): number {
  const isText = ({ kind, lines }: Element): boolean =>
    kind === 'contacts' || kind === 'programme' || (kind === 'paragraphe' && lines.length > 1);
  let end = from + 1;
  while (end < elements.length && !itemAt(elements, end).startsPage && !isText(itemAt(elements, end))) end += 1;
  const stopped = elements[end];
  // « INTRODUCTION / LES ODD, UNE APPROCHE TRANSVERSALE », right above the text, is its heading.
  const headings = elements.slice(Math.max(from + 1, end - MOST_HEADINGS), end);
  const part =
    stopped === undefined || !isText(stopped)
      ? -1
      : headings.findLastIndex((element) => element.kind === 'titre' && namesPart(rawText(element)));
  if (part !== -1 && headings.slice(part).every(isHeading)) return end - headings.length + part;
  if (stopped === undefined || stopped.startsPage) return end;
  return isHeading(itemAt(elements, end - 1)) ? end - 1 : end;
}

function isContentsLine(elements: readonly Element[], index: number): boolean {
  const element = itemAt(elements, index);
  if (element.kind !== 'section' || isPointer(element)) return false;
  const around = [elements[index - 1], elements[index + 1]].filter((other) => other !== undefined);
  const next = elements[index + 1];
  if (next === undefined || !isHeading(next) || !around.every(isHeading)) return false;
  return around.every(({ kind, lines }) => kind === 'section' && lines.length === 1) && !around.some(isPointer);
}

/** A summary table, from its heading row (« Pays concerné(s)… Voir page ») to the next text of several lines. */
function markTables(elements: readonly Element[]): Element[] {
  let inside = false;
  return elements.map((element) => {
    const text = foldText(rawText(element));
    if (/^pays concern.*\bvoir page$/.test(text)) inside = true;
    else if (element.startsPage || (inside && !isRow(element, text))) inside = false;
    return inside ? { ...element, kind: 'tableau' } : element;
  });
}

const isRow = ({ kind, lines }: Element, text: string): boolean =>
  (kind === 'titre' && (lines.length > 1 || !/^(?:les|la|le) /.test(text))) ||
  /\bpages? \d+(?: et \d+)?$/.test(text) ||
  (kind === 'paragraphe' && lines.length <= 2 && text.length < 90);

/** Labels of a map or a drawing: several headings in a row, with no text under any of them. */
const FEWEST_LABELS = 4;

function markFragments(elements: readonly Element[]): Element[] {
  const marked = [...elements];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_LABELS) for (const at of run) marked[at] = { ...itemAt(elements, at), kind: 'fragment' };
    run = [];
  };
  elements.forEach((element, at) => {
    if (isLabel(element)) run.push(at);
    else {
      if (element.kind === 'paragraphe' && !element.startsPage) run = dropHeadings(run, elements);
      close();
    }
  });
  close();
  return marked;
}

/** The last one or two labels before a text are its headings. */
function dropHeadings(run: readonly number[], elements: readonly Element[]): number[] {
  const headings = run
    .slice(-2)
    .filter((at) => itemAt(elements, at).kind === 'titre' && itemAt(elements, at).lines.length > 1);
  return run.slice(0, run.length - headings.length);
}

const isLabel = ({ kind, lines }: Element): boolean =>
  (kind === 'titre' || (kind === 'paragraphe' && lines.length <= 2)) &&
  lines.every(({ raw }) => raw.trim().length < 34);
