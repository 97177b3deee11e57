import type { z } from 'zod';
import { LONGUEUR_TEXTE } from '../../../src/contract/fields/texte.ts';
import type { exempleSchema } from '../../../src/contract/guide/exemple.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { findFrench } from './find-french.ts';
import type { Place } from './find-places.ts';
import { findAuthorities, findCities, findLargeCities } from './find-places.ts';
import { findPays, findThemes } from './find-words.ts';
import type { ImportReference } from './reference.ts';
import { splitSentences } from './sentences.ts';

export type ExempleFront = z.input<typeof exempleSchema>;

interface ExempleContext {
  /** The country of the section, or none in a theme. */
  pays: readonly string[];
  theme: string | null;
  reference: ImportReference;
}

/**
 * Reads the concrete examples of a paragraph: who in France, who abroad. In a theme or a chapter the paragraph is the
 * example; in the section of a country, where several stand in one paragraph, each sentence is one.
 */
export function readExemples(text: string, context: ExempleContext): ExempleFront[] {
  const whole = splitPairs(text, context.reference);
  if (context.pays.length > 0) return splitSentences(whole).flatMap((unit) => readExemple(unit, context) ?? []);
  // « Villeurbanne avec Dire Dawa… ; Nantes Métropole avec Dschang… »: a list of examples in one paragraph.
  const parts = whole.split(/\s;\s/u).flatMap((unit) => readExemple(unit, context) ?? []);
  if (parts.length > 1) return parts;
  return [readExemple(whole, context)].filter((exemple) => exemple !== null);
}

/** « Cottbus-Montreuil », « Paris-Lisbonne »: two cities, one of them French, are told apart. */
function splitPairs(text: string, { places }: ImportReference): string {
  return text.replace(/(\p{Lu}[\p{L}’']+)-(\p{Lu}[\p{L}’']+)(?![\p{L}-])/gu, (pair, first: string, second: string) => {
    if (places.communes.has(foldText(pair)) || places.cities.has(foldText(pair))) return pair;
    const french = [first, second].map((name) => places.communes.has(foldText(name)));
    const abroad = [first, second].map((name) => (places.cities.get(foldText(name))?.[0]?.population ?? 0) > 50_000);
    return (french[0] && abroad[1] && !french[1]) || (french[1] && abroad[0] && !french[0])
      ? `${first} ${second}`
      : pair;
  });
}

const POPULATION = /\((\d[\d \u00A0\u202F]*)\s*habitants?\)/u;
/** How far into a paragraph of a theme its French side may stand, in characters. */
const REACH = 600;
/** What may stand before the French side of a paragraph that names nobody abroad: it must open with it. */
const OPENING = /^(?:(?:le|la|les|l’|à|en|les élus des)\s*)?(?:(?:villes?|communes?) (?:de |d’|du |des )?)?$/iu;
const TOGETHER =
  /\b(?:accompagn|accord|amitié|accueilli|appui|assises|collabor|convention|coop|engag|jumel|mène|parten|programme|projet|soutenu|soutien|travaill|échange)/iu;

function readExemple(text: string, context: ExempleContext): ExempleFront | null {
  const { pays: around, theme, reference } = context;
  const french = findFrench(text, reference);
  const [first] = french;
  if (first === undefined || (around.length === 0 && first.at > REACH)) return null;
  const named = findPays(text, reference);
  const abroad = findAbroad(text, [...new Set([...named, ...around])], french, reference);
  const nobody = abroad.length === 0 && (around.length > 0 ? !TOGETHER.test(text) : named.length === 0);
  if (nobody && (around.length > 0 || !OPENING.test(text.slice(0, first.at)))) return null;
  const pays = [...new Set([...around, ...named, ...abroad.flatMap((place) => place.pays ?? [])])];
  const [, population] = POPULATION.exec(text) ?? [];
  return {
    collectivites: [...new Set(french.map(({ nom }) => nom))].slice(0, 12),
    partenaires: [...new Set(abroad.map(({ nom }) => nom))].slice(0, 12),
    pays: pays.slice(0, 12),
    thematique: theme ?? findThemes(text, reference)[0] ?? null,
    population: population === undefined ? null : Number(population.replace(/\D/g, '')),
    texte: text.slice(0, LONGUEUR_TEXTE),
  };
}

/** The foreign side: cities of the countries named, large cities, and authorities named by their kind. */
function findAbroad(
  text: string,
  countries: readonly string[],
  french: readonly Place[],
  reference: ImportReference,
): Place[] {
  const free = ({ at, end }: Place, others: readonly Place[]): boolean =>
    others.every((other) => end <= other.at || at >= other.end);
  const countryNames = new Set(reference.codes.keys());
  const found: Place[] = [];
  for (const place of [
    ...findAuthorities(text),
    ...findCities(text, countries, reference),
    ...findLargeCities(text, reference),
  ]) {
    // The first word of a text has a capital whatever it is.
    if (place.at === 0 || !free(place, french) || !free(place, found) || countryNames.has(foldText(place.nom)))
      continue;
    if (/\b(?:ambassade|consulat|consulat général) de france (?:à|en|au)\s*$/iu.test(text.slice(0, place.at))) continue;
    found.push(place);
  }
  return found.sort((one, other) => one.at - other.at);
}
