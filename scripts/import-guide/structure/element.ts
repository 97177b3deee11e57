import type { SourceLine } from '../pages/cut-pages.ts';

/**
 * What a run of lines is in the document:
 * `section` a heading with a section number (« 2.1 »), `chapitre` one with a whole number, `lettre` one with a letter,
 * `titre` a bare heading, `contacts` the heading of a list of contacts and `contact` one entry of it, `programme` the
 * head of a programme's box, `sommaire` a line of a table of contents, `tableau` a row of a summary table.
 */
export type ElementKind =
  | 'section'
  | 'chapitre'
  | 'lettre'
  | 'titre'
  | 'contacts'
  | 'contact'
  | 'programme'
  | 'puce'
  | 'paragraphe'
  | 'url'
  | 'sommaire'
  | 'tableau'
  | 'fragment';

/** A run of lines that belong together. Every line of the text is in exactly one element. */
export interface Element {
  kind: ElementKind;
  lines: SourceLine[];
  /** True when the page changes right before it. */
  startsPage: boolean;
}

/** The text of an element as it stands, its lines joined by one space. */
export function rawText({ lines }: Pick<Element, 'lines'>): string {
  return lines
    .map(({ raw }) => raw.trim())
    .join(' ')
    .trim();
}

/** The printed pages of some elements, in order, each once. */
export function pagesOf(elements: readonly Pick<Element, 'lines'>[]): number[] {
  const pages = new Set(elements.flatMap(({ lines }) => lines.map(({ page }) => page)));
  return [...pages]
    .filter((page) => page !== null && page > 0)
    .sort((one, other) => (one ?? 0) - (other ?? 0)) as number[];
}
