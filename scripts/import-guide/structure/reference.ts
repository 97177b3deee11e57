import { CODES_FRANCE } from '../../../src/contract/fields/codes-iso.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';

/** A theme of the site and the beginnings of words that name it. */
export interface ThemeWords {
  slug: string;
  nom: string;
  parent: string | null;
  mots: readonly string[];
}

/** What the importer knows beforehand: lexicons of places and the site’s own lists. Nothing of any one document. */
export interface ImportReference {
  /** Slugs of `data/reference/documents.yaml`. */
  documents: readonly string[];
  pays: ReadonlyMap<string, { nom: string; zone: string; dans: string }>;
  /** Folded name or alias → code. */
  codes: ReadonlyMap<string, string>;
  /** Beginning of an adjective, folded → code. */
  gentiles: ReadonlyMap<string, string>;
  zones: ReadonlyMap<string, { nom: string; parent?: string | null | undefined }>;
  themes: readonly ThemeWords[];
  places: Places;
}

export interface Places {
  /** Folded names of French communes, with their population; the largest where a name is shared. */
  communes: ReadonlyMap<string, { nom: string; population: number }>;
  departements: ReadonlyMap<string, string>;
  regions: ReadonlyMap<string, string>;
  /** Folded name of a city abroad → the countries that have one, with the population of the largest. */
  cities: ReadonlyMap<string, readonly { pays: string; population: number; nom: string }[]>;
  /** Folded French names of cities abroad that the packages of places write otherwise: `lisbonne`; their country, where known. */
  exonymes: ReadonlyMap<string, string | null>;
}

export const isForeign = (code: string): boolean => !CODES_FRANCE.has(code);

const STOP = new Set(['de', 'des', 'du', 'la', 'le', 'les', 'l', 'd', 'et', 'en', 'aux', 'au', 'a']);

/** A name, and that name if a hyphen at the end of a line cut it: « Territoires pales- tiniens ». */
export const spellings = (name: string): string[] => [
  name,
  ...(/\p{L}-\s+\p{Ll}/u.test(name) ? [name.replace(/(?<=\p{L})-\s+(?=\p{Ll})/gu, '')] : []),
];

/** The words of a name that matter, in any order: `Eau/assainissement` and `Eau et assainissement` give one key. */
export function nameKey(name: string): string {
  return foldText(name)
    .split(' ')
    .filter((word) => !STOP.has(word))
    .sort()
    .join(' ');
}

/** The country that a heading names: « Centrafrique (République centrafricaine) », « Congo (République du) ». */
export function matchPays(heading: string, { codes }: ImportReference): string | null {
  for (const spelling of spellings(heading)) {
    const [, base = '', inside = ''] = /^([^(]*)(?:\(([^)]*)\)?)?/.exec(spelling.trim()) ?? [];
    const swapped = inside === '' ? '' : `${inside} ${base}`;
    for (const name of [swapped, base, inside, spelling]) {
      const code = codes.get(paysKey(name));
      if (code !== undefined && isForeign(code)) return code;
    }
  }
  return null;
}

/** A name of a country as `codes` holds it; its words stay apart, for texts are searched for them. */
export const paysKey = (name: string): string => foldText(name).replace(/^(?:les|la|le|l) (?=.)/, '');

export function matchZone(heading: string, { zones }: ImportReference): string | null {
  const keys = spellings(heading).map(nameKey);
  for (const [slug, { nom }] of zones) {
    if (keys.includes(nameKey(nom)) || keys.includes(nameKey(slug.replaceAll('-', ' ')))) return slug;
  }
  return null;
}

export function matchTheme(heading: string, { themes }: ImportReference): ThemeWords | null {
  const keys = spellings(heading).map(nameKey);
  return themes.find(({ nom }) => keys.includes(nameKey(nom))) ?? null;
}

/** A test of the lines that are the name of a country and nothing else: no colon, no comma, no full stop. */
export function isCountryName(reference: ImportReference): (line: string) => boolean {
  return (line) =>
    /^[\p{L}\p{M} ’'-]{3,60}(?:\([\p{L}\p{M} ’'-]+\))?$/u.test(line.trim()) && matchPays(line, reference) !== null;
}

/** A test of the names that make a section, for the recognition of headings. */
export function isKnownName(reference: ImportReference): (folded: string) => boolean {
  const keys = new Set([
    ...[...reference.zones.values()].map(({ nom }) => nameKey(nom)),
    ...reference.themes.map(({ nom }) => nameKey(nom)),
  ]);
  return (folded) => {
    const code = reference.codes.get(paysKey(folded));
    return (code !== undefined && isForeign(code)) || keys.has(nameKey(folded));
  };
}
