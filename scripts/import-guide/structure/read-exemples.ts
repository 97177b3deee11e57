import type { z } from 'zod';
import { LONGUEUR_TEXTE } from '../../../src/contract/fields/texte.ts';
import type { exempleSchema } from '../../../src/contract/guide/exemple.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { findFrench } from './find-french.ts';
import type { Place } from './find-places.ts';
import { findAuthorities, findCities, findExonymes, findLargeCities, isFrenchName } from './find-places.ts';
import { findUntied, type Untied } from './find-untied.ts';
import { findPays, findThemes, namesPays } from './find-words.ts';
import { type ImportReference, isForeign } from './reference.ts';
import { splitSentences } from './sentences.ts';
import { actorsOf, findTie } from './tie-exemple.ts';

export type ExempleFront = z.input<typeof exempleSchema>;

interface ExempleContext {
  /** The country of the section, or none in a theme. */
  pays: readonly string[];
  theme: string | null;
  reference: ImportReference;
}

/** An example with the words that tie its two sides. */
export interface FoundExemple {
  exemple: ExempleFront;
  lien: string;
}

/** What looks like an example and may be none: for a person to judge. */
export interface Proposition {
  texte: string;
  raison: string;
}

interface ReadExemples {
  found: FoundExemple[];
  doubtful: Proposition[];
}

/**
 * Reads the concrete examples of a paragraph: who in France, who abroad, and the words that tie them. In a theme or a
 * chapter the paragraph is the example; in the section of a country, where several stand in one paragraph, each
 * sentence is one.
 */
export function readExemples(text: string, context: ExempleContext): ReadExemples {
  const whole = splitPairs(text, context.reference);
  if (context.pays.length > 0) return readAll(splitSentences(whole), context);
  // « Villeurbanne avec Dire Dawa… ; Nantes Métropole avec Dschang… »: a list of examples in one paragraph.
  const parts = readAll(whole.split(/\s;\s/u), context);
  return parts.found.length > 1 ? parts : readAll([whole], context);
}

function readAll(units: readonly string[], context: ExempleContext): ReadExemples {
  const read = units.flatMap((unit) => readExemple(unit, context) ?? []);
  return {
    found: read.flatMap((one) => ('lien' in one ? [one] : [])),
    doubtful: read.flatMap((one) => ('raison' in one ? [one] : [])),
  };
}

/** « Cottbus-Montreuil », « Paris-Lisbonne »: two cities, one of them French, are told apart. */
function splitPairs(text: string, { places }: ImportReference): string {
  return text.replace(PAIR, (pair, first: string, second: string) => {
    if (places.communes.has(foldText(pair)) || places.cities.has(foldText(pair))) return pair;
    const isFrench = (name: string): boolean => places.communes.has(foldText(name));
    const isAbroad = (name: string): boolean =>
      places.exonymes.has(foldText(name)) || (places.cities.get(foldText(name))?.[0]?.population ?? 0) > 50_000;
    const isPair = (one: string, other: string): boolean => isFrench(one) && isAbroad(other) && !isFrench(other);
    return isPair(first, second) || isPair(second, first) ? `${first}–${second}` : pair;
  });
}

const PAIR = /(\p{Lu}[\p{L}’']+)-(\p{Lu}[\p{L}’']+(?: \p{Lu}[\p{L}’']+)?)(?![\p{L}-])/gu;

const POPULATION = /\((\d[\d \u00A0\u202F]*)\s*habitants?\)/u;
/** How far into a paragraph of a theme its French side may stand, in characters. */
const REACH = 600;

function readExemple(text: string, context: ExempleContext): FoundExemple | Proposition | null {
  const { pays: around, theme, reference } = context;
  const french = findFrench(text, reference);
  const [first] = french;
  if (first === undefined || (around.length === 0 && first.at > REACH)) return null;
  const named = findPays(text, reference);
  const abroad = findAbroad(text, [...new Set([...named, ...around])], french, reference);
  if (abroad.length === 0 && named.length === 0 && !PARTNER.test(text) && !(around.length > 0 && IN_PAYS.test(text)))
    return null;
  const untied = findUntied(text, french, abroad);
  const told = untied.reduce(hide, text);
  const isFree = ({ at }: Place): boolean => untied.every(({ span: [from, to] }) => at < from || at >= to);
  const actors = actorsOf(text, french).filter(isFree);
  const sidesAbroad = abroad.filter(isFree);
  const tie = findTie(
    told,
    actors,
    sidesAbroad,
    (part) =>
      namesPays(part, reference) ||
      (around.length > 0 && (PARTNER.test(part) || IN_PAYS.test(part) || findPays(part, reference).length > 0)),
  );
  if ('doute' in tie) return { texte: text, raison: untied[0]?.doute ?? tie.doute };
  const isTied = ({ at }: Place): boolean => tie.spans.some(([from, to]) => at >= from && at < to);
  const sides = sidesAbroad.filter(isTied);
  const said = findParties(tie.spans.map((span) => told.slice(...span)).join(' '), reference);
  const own = [...around, ...said, ...sides.flatMap((place) => place.pays ?? [])];
  if (own.length === 0) own.push(...sides.flatMap(({ propre }) => countryOf(propre ?? '', reference)));
  const pays = [...new Set(own.length > 0 ? own : named)];
  const [, population] = POPULATION.exec(text) ?? [];
  return {
    lien: tie.lien,
    exemple: {
      collectivites: [...new Set(actors.filter(isTied).map(({ nom }) => nom))].slice(0, 12),
      partenaires: namePartners(sides.filter(({ at }) => !IS_SEAT.test(text.slice(0, at)))).slice(0, 12),
      pays: pays.slice(0, 12),
      thematique: theme ?? findThemes(text, reference)[0] ?? null,
      population: population === undefined ? null : Number(population.replace(/\D/g, '')),
      texte: text.slice(0, LONGUEUR_TEXTE),
    },
  };
}

/** The country of an authority whose name is a large city’s, or begins with one of two words: « Béni » alone is many cities. */
const countryOf = (name: string, reference: ImportReference): string[] =>
  findLargeCities(name, reference).flatMap(({ nom, at, pays }) =>
    pays !== null && at === 0 && (nom === name || /[ -]/.test(nom)) ? [pays] : [],
  );

/** Each side once: « la ville de Tbilissi » is not Tbilissi besides. */
function namePartners(sides: readonly Place[]): string[] {
  const proper = new Set(sides.flatMap(({ nom, propre }) => (propre === undefined || propre === nom ? [] : [propre])));
  return [...new Set(sides.map(({ nom }) => nom))].filter((nom) => !proper.has(nom));
}

/** « à Kounkané, au Sénégal », « de Réo (Burkina Faso) »: a name of no lexicon, told by the country that follows it. */
const PLACED =
  /(\p{Lu}[\p{L}’-]+(?:[ -](?:de |du |la |el )?\p{Lu}[\p{L}’-]+){0,3})(?:, (?:au|aux|en|à) | \()(?:la |l[’'])?(\p{Lu}[\p{L}’-]+(?:[ -](?:de |du |et )?\p{Lu}[\p{L}’-]+){0,3})/gu;

function findPlaced(text: string, { codes }: ImportReference): Place[] {
  return [...text.matchAll(PLACED)].flatMap(({ 1: nom = '', 2: pays = '', index }) => {
    const code = codes.get(foldText(pays));
    return code === undefined || !isForeign(code) ? [] : [{ nom, at: index, end: index + nom.length, pays: code }];
  });
}

/** « OPTECH (Montréal) », « d’abord sur Wuhan », « autour de Mossoul », « le quartier de Haidian à Pékin », « au Québec »: where something is, not who it is with. */
const IS_SEAT =
  /(?:(?<!\p{L})\p{Lu}{3,}(?: \p{Lu}\p{Ll}+)? ?\(?|(?<!\p{L})(?:(?:sur|au) |autour (?:de |d[’'])|(?:lac|fleuve|massif|delta) (?:de |du |d[’'])?|(?:[Ii]nstitut|[Mm]usée|[Uu]niversité)(?: [\p{Ll}-]+)* (?:de |d[’'])|(?:quartier|arrondissement) (?:de |du |d[’'])?(?:\p{Lu}[\p{L}-]+ à )?))$/u;

/** What is untied, as spaces: the rest keeps its place. */
const hide = (text: string, { span: [from, to] }: Untied): string =>
  text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);

/** « la guerre entre Américains et… », « le match France-Géorgie »: names of peoples and of teams. */
const PEOPLE = /(?<=\p{Ll}[\s’'])\p{Lu}\p{Ll}+(?:ains?|aines?|iens?|iennes?|ais|aises?|ois|oises?)(?![\p{L}-])/gu;
const MATCH = /(?<!\p{L})match \p{L}+-\S+/gu;

/** The countries that sentences name: by what their people are called only where nothing else names one. */
function findParties(text: string, reference: ImportReference): string[] {
  const plain = text.replace(MATCH, ' ');
  const named = findPays(plain.replace(PEOPLE, ' '), reference);
  return named.length > 0 ? named : findPays(plain, reference);
}

/** Words that name the side abroad in the section of its country. */
const PARTNER =
  /\b(?:leurs? (?:partenaires?|homologues?)|ses partenaires|son partenaire|partenaires respectifs|(?:villes|communes) partenaires|villes? jumelles?|jumel(?:és?|ées?|ages?))\b/iu;

/** Words that say that something is done in the country of the section, whose name they leave out. */
const IN_PAYS =
  /(?<!\p{L})(?:en (?:lien|partenariat|collaboration|coopération) avec|m[eè]n\p{L}+ (?:déjà |également )?(?:des actions|une action|un projet|des projets)|(?:ont|a|noué\p{L}*) des partenariats|coopérations? (?:sont|est) actives?|(?:province|région|ville|commune|collectivité) partenaire (?:du|de))(?!\p{L})/iu;

/** « l’ambassade de France à Bakou », « le processus de Barcelone », « près de Tokyo »: no side of anything. */
const NOT_SIDE =
  /(?:(?<!\p{L})(?:(?:ambassade|consulat|consulat général) de france (?:à|en|au)|(?:processus|déclaration|traité|convention|sommet|congrès|forum|assises|accords?) (?:de|d[’'])|(?:près|banlieue|au nord|au sud|à l[’']est|à l[’']ouest) (?:de|d[’'])|(?:organisation|tenue|réunion|organisée?s?|antennes?|bureaux?|siège|secrétariat) à(?: [\p{L}-]+(?:,| et))*|prépar\p{L}+ [^.;,]{0,30}avec (?:la |le |l[’'])?(?:\p{Ll}+ (?:de|d[’']))?)\s*)$/iu;

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
    ...findExonymes(text, reference),
    ...findPlaced(text, reference),
  ]) {
    // The first word of a text has a capital whatever it is, unless it is a city of the country that the text is about.
    if (
      (place.at === 0 && (place.pays === null || !countries.includes(place.pays))) ||
      isFrenchName(place.propre ?? '', reference) ||
      !free(place, french) ||
      !free(place, found) ||
      countryNames.has(foldText(place.nom))
    )
      continue;
    if (NOT_SIDE.test(text.slice(0, place.at))) continue;
    found.push(place);
  }
  return found.sort((one, other) => one.at - other.at);
}
