import type { Element } from './element.ts';

/** A part of the document that becomes a file of the edition. */
export interface Section {
  kind: 'partie' | 'thematique' | 'zone' | 'pays' | 'lexique' | 'annexe';
  /** The printed number. */
  numero: string | null;
  /** The name as the site writes it, or null when it must be read from `headings`. */
  nom: string | null;
  slug: string | null;
  /** Theme or zone above. */
  parent: string | null;
  /** ISO code of a country. */
  code: string | null;
  partie: 1 | 2 | null;
  /** The printed headings, in order: several when the guide treats a country in two sections. */
  headings: Element[];
  /** What stands under the headings. Headings of sub-sections are among them. */
  elements: Element[];
  /** True when the printed section only sends the reader to another page. */
  pointer: boolean;
}

/** A section whose name and slug are settled. */
export type NamedSection = Section & { nom: string; slug: string };

export function newSection(kind: Section['kind'], given: Partial<Section> = {}): Section {
  return {
    kind,
    numero: null,
    nom: null,
    slug: null,
    parent: null,
    code: null,
    partie: null,
    headings: [],
    elements: [],
    pointer: false,
    ...given,
  };
}
