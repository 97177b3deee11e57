import { greatest } from 'd3';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { ImportReference } from './reference.ts';

/** A name found in a text. */
export interface Place {
  nom: string;
  at: number;
  end: number;
  pays: string | null;
  /** The name without the kind of authority before it. */
  propre?: string;
}

const WORD = /[\p{L}\d][\p{L}\d’'-]*/gu;
const LONGEST = 5;

interface Word {
  text: string;
  at: number;
  end: number;
}

function tokensOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // « d’Hyderabad », « l’Oriental »: the elided article is a word of its own.
    const [elided = ''] = /^(?:[dlLDqsnjcm]|qu)[’'](?=\p{L}{2})/u.exec(word) ?? [];
    return elided === '' || /^[nN][’']D/u.test(word)
      ? [{ text: word, at: index, end: index + word.length }]
      : [{ text: word.slice(elided.length), at: index + elided.length, end: index + word.length }];
  });
}

/** The runs of words of a text that a test knows, longest first, from left to right, none within another. */
export function findNames(
  text: string,
  read: (name: string, folded: string) => { nom: string; pays: string | null } | null,
): Place[] {
  const tokens = tokensOf(text);
  const places: Place[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!/^[\p{Lu}\d]/u.test(itemAt(tokens, from).text)) continue;
    for (let count = Math.min(LONGEST, tokens.length - from); count > 0; count -= 1) {
      const last = itemAt(tokens, from + count - 1);
      const name = text.slice(itemAt(tokens, from).at, last.end);
      // « Le port du Havre » does not begin with the name of Le Port.
      if (/[,;:.()«»]/.test(name) || !/^[\p{Lu}\d]/u.test(last.text)) continue;
      const found = read(name, foldText(name));
      if (found === null) continue;
      places.push({ ...found, at: itemAt(tokens, from).at, end: last.end });
      from += count - 1;
      break;
    }
  }
  return places;
}

/** Cities of given countries that a text names, with a capital letter. */
export function findCities(text: string, pays: readonly string[], { places }: ImportReference): Place[] {
  return findNames(text, (name, folded) => {
    if (folded.length < 3) return null;
    const row = places.cities.get(folded)?.find((city) => pays.includes(city.pays));
    const french = places.communes.get(folded)?.population ?? 0;
    return row === undefined || french > row.population * 2 ? null : { nom: name, pays: row.pays };
  });
}

/** Smallest city that its name alone makes foreign, in inhabitants. */
const LEAST_LARGE = 100_000;

/** Large cities abroad that a text names, whatever their country; a French town of the same name comes first if larger. */
export function findLargeCities(text: string, { places }: ImportReference): Place[] {
  return findNames(text, (name, folded) => {
    const largest = greatest(places.cities.get(folded) ?? [], ({ population }) => population);
    if (largest === undefined || largest.population < LEAST_LARGE || folded.length < 4) return null;
    if ((places.communes.get(folded)?.population ?? 0) * 5 > largest.population) return null;
    return { nom: name, pays: largest.pays };
  });
}

/** Cities abroad by the name that French gives them: « Lisbonne », « Alexandrie ». */
export const findExonymes = (text: string, { places }: ImportReference): Place[] =>
  findNames(text, (name, folded) =>
    places.exonymes.has(folded) && !places.communes.has(folded)
      ? { nom: name, pays: places.exonymes.get(folded) ?? null }
      : null,
  );

const NOUNS =
  'assemblée métropolitaine|cercle|circonscription|commune urbaine|commune|communauté urbaine|communauté de communes|communauté intercommunale|communauté autonome|comté|département|district|état|gouvernorat|mairie|municipalité|préfecture|province|région|territoire|ville';
const AUTHORITY = NOUNS.split('|')
  .map((noun) => `[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1).replace(/(?<=^\S+) /u, 's? ')}`)
  .join('|');
const WORDS =
  "(?:El |Al |La |Le |Los |San |Santa )?\\p{Lu}[\\p{L}\\d’'-]*(?:[ -](?:de |del |do |La |du |i |e |y )?\\p{Lu}[\\p{L}\\d’'-]*)*";
/** A name that no lexicon knows may have kept its small letter: told by its hyphens. */
const HYPHENED = "\\p{Ll}[\\p{L}’']+(?:-[\\p{L}’']+)+(?=\\s*[(,])";
const AUTHORITY_NAME = new RegExp(
  `(?<![\\p{L}])(?:(${AUTHORITY})(s?)\\s+(?:(?:autonomes?|capitale|\\p{Ll}+(?:aine|ane|ienne|aise|oise)s?)\\s+)?(?:de la |de l[’']|des |du |de |d[’'])(${WORDS}|${HYPHENED})|([Rr]égion|[Pp]rovince)\\s+(${WORDS}))`,
  'gu',
);

/** Authorities that a text names by their kind: « province du Hubei », « comté de Baringo ». Lower-case link kept. */
export function findAuthorities(text: string): (Place & { propre: string })[] {
  return [...text.matchAll(AUTHORITY_NAME)].flatMap((match) => {
    const propre = (match[3] ?? match[5] ?? '').trim();
    // « les États de la Caraïbe », « les villes de l’UE » are no side of anything.
    if (/^\p{Lu}{1,4}$/u.test(propre) || /^États /u.test(match[0])) return [];
    // « les municipalités de Berat et d’Elbasan »: the name alone, the others have no kind of their own.
    const nom = match[2] === 's' ? propre : capitalise(match[0].trim().replace(/\s+notamment$/iu, ''));
    return [{ nom, propre, at: match.index, end: match.index + match[0].length, pays: null }];
  });
}

/** True for the name of a French région, département or large commune. */
export const isFrenchName = (name: string, { places }: ImportReference): boolean =>
  places.regions.has(foldText(name)) ||
  places.departements.has(foldText(name)) ||
  (places.communes.get(foldText(name))?.population ?? 0) > 20_000;
