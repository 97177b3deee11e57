import { foldText } from '../../../src/contract/words/fold-text.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { FurnitureLine } from '../pages/cut-pages.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import { findOpeners } from './find-openers.ts';
import type { Slice } from './group-openers.ts';
import { sliceElements } from './group-openers.ts';
import type { TextMetrics } from './line-shape.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { ImportReference } from './reference.ts';
import type { Section } from './sections.ts';
import { newSection } from './sections.ts';

/** Reads the whole document into sections; `labels` are those printed in the margin of its pages. Every element is in exactly one of them, as a heading or as text. */
export function readSections(
  elements: readonly Element[],
  labels: readonly string[],
  metrics: TextMetrics,
  reference: ImportReference,
): Section[] {
  const openers = findOpeners(elements, metrics, reference);
  const slices = sliceElements(elements, openers);
  const before = elements.slice(0, openers[0]?.at ?? elements.length);
  return [
    ...(before.length > 0 ? [newSection('annexe', { elements: before })] : []),
    ...readParts(slices),
    ...readCatalogue(slices, elements, labels, reference),
    ...slices.filter(({ kind }) => kind === 'lexique').map(toLexique),
    ...slices
      .filter(({ kind }) => kind === 'fin')
      .map(({ heading, elements: inside }) => newSection('annexe', { elements: [heading, ...inside] })),
  ];
}

const toLexique = ({ heading, elements }: Slice): Section => newSection('lexique', { headings: [heading], elements });

/** Chapters and introductions. The numbers begin again with the second part. */
function readParts(slices: readonly Slice[]): Section[] {
  const sections: Section[] = [];
  let partie: 1 | 2 = 1;
  let last = 0;
  for (const slice of slices) {
    if (slice.kind !== 'chapitre' && slice.kind !== 'intro') continue;
    const number = slice.kind === 'chapitre' ? Number(slice.numero) : last;
    if (number < last || (number === last && slice.kind === 'chapitre') || isThirdPart(slice)) partie = 2;
    last = number;
    sections.push(slice.kind === 'chapitre' ? readChapter(slice, partie) : readIntroduction(slice, partie));
  }
  return sections;
}

const isThirdPart = ({ heading }: Slice): boolean => /^(?:iii|3|ii|2)e partie/.test(foldText(rawText(heading)));

function readChapter({ elements, numero }: Slice, partie: 1 | 2): Section {
  const heading = elements.find(({ kind }) => kind === 'chapitre');
  return newSection('partie', {
    partie,
    numero,
    headings: heading === undefined ? [] : [heading],
    elements: elements.filter((element) => element !== heading),
  });
}

const EMPTY_TITLE = /^(?:[ivx\d]+e partie|introduction)$/;

function readIntroduction({ elements }: Slice, partie: 1 | 2): Section {
  const count = elements[1]?.kind === 'titre' && EMPTY_TITLE.test(foldText(rawText(itemAt(elements, 0)))) ? 2 : 1;
  const hasText = elements.some(({ kind }) => kind === 'paragraphe' || kind === 'puce');
  return newSection(hasText ? 'partie' : 'annexe', {
    partie: hasText ? partie : null,
    headings: elements.slice(0, count),
    elements: elements.slice(count),
  });
}

/** The labels of pages, each with its number: lines of furniture that follow one another. */
export function readLabels(furniture: readonly FurnitureLine[]): string[] {
  const labels: { last: number; text: string }[] = [];
  for (const { kind, number, raw } of furniture) {
    if (kind !== 'rubrique') continue;
    const open = labels.at(-1);
    if (open !== undefined && number - open.last <= 2) {
      open.text = `${open.text} ${raw.trim()}`;
      open.last = number;
    } else labels.push({ last: number, text: raw.trim() });
  }
  return labels.map(({ text }) => text);
}
