import { greatest, sum } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import type { ImportReference } from './reference.ts';
import { isForeign } from './reference.ts';

/** Countries whose French name is also an ordinary word, or a city of another: only looked for where a country stands. */
const AMBIGUOUS = new Set(['cap', 'coree', 'georgie du sud', 'man', 'niue', 'tonga']);
/** Beginnings of words too short to name a country by its adjective. */
const LEAST_STEM = 4;

interface Found {
  code: string;
  at: number;
}

/** The foreign countries that a text names, in order: by their name, or by an adjective (« marocain », « au Mali »). */
export function findPays(text: string, reference: ImportReference): string[] {
  const folded = ` ${foldText(text)} `.replace(/ ocean indien /g, ' ocean ### ');
  const found: Found[] = [];
  let masked = folded;
  for (const [name, code] of longestFirst(reference.codes)) {
    if (name.length < LEAST_STEM || AMBIGUOUS.has(name)) continue;
    for (let at = masked.indexOf(` ${name} `); at !== -1; at = masked.indexOf(` ${name} `, at + 1)) {
      if (isForeign(code) && !/ nouve(?:lle|au)$/.test(masked.slice(0, at))) found.push({ code, at });
      masked = masked.slice(0, at + 1) + '#'.repeat(name.length) + masked.slice(at + 1 + name.length);
    }
  }
  for (const { pattern, code } of adjectives(reference)) {
    const at = masked.search(pattern);
    if (at !== -1 && isForeign(code)) found.push({ code, at });
  }
  return [...new Set(found.sort((one, other) => one.at - other.at).map(({ code }) => code))];
}

/** How often a folded text, with a space at either end, holds words that begin so. */
export const countWords = (folded: string, words: readonly string[]): number =>
  sum(words, (word) => folded.split(` ${word}`).length - 1);

/** True when a text names a foreign country itself: « au Mali », and not only « d’origine malienne ». */
export function namesPays(text: string, { codes }: ImportReference): boolean {
  const folded = ` ${foldText(text)} `;
  return longestFirst(codes).some(
    ([name, code]) =>
      name.length >= LEAST_STEM && !AMBIGUOUS.has(name) && isForeign(code) && folded.includes(` ${name} `),
  );
}

const sortedOf = new WeakMap<object, readonly [string, string][]>();

function longestFirst(codes: ReadonlyMap<string, string>): readonly [string, string][] {
  const known = sortedOf.get(codes) ?? [...codes].sort(([one], [other]) => other.length - one.length);
  sortedOf.set(codes, known);
  return known;
}

/** Ends of the adjectives of countries. */
const SUFFIX = '(?:a?in|aine|ais|aise|ois|oise|en|enne|ien|ienne|een|eenne|an|ane|cain|caine|i|ine|ite)s?';

interface Adjective {
  pattern: RegExp;
  code: string;
}

const stemsOf = new WeakMap<object, Adjective[]>();

/** « tunisien » begins like « Tunisie », « béninois » like « Bénin »: a pattern for each country of one word. */
function adjectives({ pays, gentiles }: ImportReference): Adjective[] {
  const known = stemsOf.get(pays);
  if (known !== undefined) return known;
  const stems = new Map([...gentiles].map(([stem, code]) => [`${stem}[a-z]{0,4}`, code]));
  for (const [code, { nom }] of pays) {
    const name = foldText(nom);
    if (name.includes(' ') || name.length < 5 || gentiles.has(name)) continue;
    const stem = name.replace(/(?:ie|e|a|que|o|ne)$/, '');
    if (stem.length >= LEAST_STEM) stems.set(`${stem}${SUFFIX}`, code);
  }
  const all = [...stems].map(([stem, code]) => ({ pattern: new RegExp(`(?<= )${stem} `), code }));
  stemsOf.set(pays, all);
  return all;
}

/** The themes that a text speaks of, in the order in which it names them; a theme gives way to its sub-themes. */
export function findThemes(text: string, { themes }: Pick<ImportReference, 'themes'>): string[] {
  const folded = ` ${foldText(text)} `.replace(NO_THEME, ' ');
  const found = themes
    .map((theme) => ({ theme, at: Math.min(...theme.mots.map((word) => position(folded, word))) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((one, other) => one.at - other.at);
  const parents = new Set(found.map(({ theme }) => theme.parent));
  return found.filter(({ theme }) => !parents.has(theme.slug)).map(({ theme }) => theme.slug);
}

/** Words that name a theme only in appearance. */
const NO_THEME = / (?:en eau profonde|partenaires francophones|pays francophones|villes portuaires|a l ere du) /g;

function position(folded: string, word: string): number {
  // A short word must be the whole word: « eau » is not « eaux-vives », « vin » not « vingt ».
  const at = folded.indexOf(word.length <= 4 ? ` ${word} ` : ` ${word}`);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** A smaller one may be any of its namesakes. */
const LARGE_CITY = 50_000;

/** The country of a city abroad: one of `preferred` if it has such a city, else the one of the largest. */
export function findCityPays(name: string, preferred: readonly string[], { places }: ImportReference): string | null {
  const rows = places.cities.get(foldText(name)) ?? [];
  const near = rows.find(({ pays }) => preferred.includes(pays));
  if (near !== undefined) return near.pays;
  const largest = greatest(rows, ({ population }) => population);
  return largest !== undefined && largest.population >= LARGE_CITY ? largest.pays : null;
}
