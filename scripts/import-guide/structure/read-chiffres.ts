import type { z } from 'zod';
import type { chiffreSchema } from '../../../src/contract/guide/chiffre.ts';
import { readNumber } from '../../lib/read-budget.ts';
import type { Proposition } from './read-exemples.ts';
import { splitSentences } from './sentences.ts';

export type ChiffreFront = z.input<typeof chiffreSchema>;

const FIGURE =
  /(?<![\p{L}\d.,/-])(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+(?:,\d+)?)[ \u00A0\u202F]*(millions?|milliards?)?(?: d[’'])?[ \u00A0\u202F]*(%|euros?|€|km|habitants?|hectares?)?[ \u00A0\u202F]*((?:de |du |des |d[’'])?\p{Ll}[\p{L}’'-]*(?:[ \u00A0][\p{Ll}\d][\p{L}’'-]*){0,8})?/gu;

/** Nouns that a number counts and that make a figure of cooperation, of people or of institutions. A new one goes here. */
const COUNTED =
  /^(?:(?:grandes?|jeunes|nouvelles?|nouveaux|petites?) )?(?:accords?|actions?|agents?|apprenants|apprentis|associations?|ateliers?|autorités|bénéficiaires|bénévoles|centres|chercheurs|citoyens|classes|collectivités?|collèges|communes?|conseillers|coopératives|coopérations?|départements?|districts|dossiers|écoles|élèves|élus|emplois|enseignants|entreprises|États|établissements|étudiants|familles|femmes|gouvernements|gouvernorats|hôpitaux|initiatives|internautes|jeunes|jumelages?|lycéens|lycées|maires|manifestations|membres|ménages|migrants|municipalités|participants|partenaires?|partenariats?|pays|personnes|préfectures|producteurs|professionnels|projets?|provinces|quartiers|réfugiés|régions?|représentants|réseaux|salariés|sites|stagiaires|techniciens|territoires|touristes|universités|usagers|villages|villes|visiteurs|volontaires)(?![\p{L}-])/u;
const MONTHS =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|ans?|années?|mois|jours?|heures?|es?|er)(?!\p{L})/u;
/** Where the noun phrase of a number ends: at a verb, a relative, a preposition that begins another matter. */
const STOPS =
  / (?:a|ai|ont|sont|est|y|qui|que|dont|se|s[’']\p{L}+|n[’']\p{L}+|dans|en|et|ou|pour|par|sur|avec|depuis|mais|où|afin|ayant|lors|au|aux|à|ce|ces|cette|il|ils|elle|elles|on|chaque|selon|contre|grâce|entre|vers|chez|sous|sans|ainsi|ne|venant|allant|travaillant|appartenant|soit|doivent|peuvent|pourront|seront|sera|étaient|était|furent|bénéficient|représentent|participent|agissent|portent|concernent|viennent|\d\S*)(?= |$).*$/u;
/** Words that no noun phrase ends with: it was cut in the middle. */
const CUT =
  /(?:\s+(?:de|des|du|d[’']|la|le|les|l[’']|un|une|leur|leurs|son|sa|ses|plus|très|tous|toutes|se|s[’']\p{L}*|n[’']\p{L}*))+$/iu;

/** « un budget de », « pour un montant total estimé à »: what an amount is the amount of. */
const AMOUNT_OF =
  /(?<!\p{L})((?:aide|appel|budget|contribution|coût|co-?financement|dotation|enveloppe|financement|fonds|investissement|montant|prêt|subvention)s?(?:\s+(?!(?:de|à|au|plus|près|environ)(?!\p{L})|d[’'])[\p{L}’'-]+){0,3})\s+(?:s[’']élevant à|s[’']élève(?:nt)? à|estimée?s? à|évaluée?s? à|atteint|atteignant|de|d[’'])\s*(?:plus |près |environ |quelque |de |d[’']|un peu |hauteur )*$/iu;

export interface ReadChiffres {
  found: ChiffreFront[];
  doubtful: Proposition[];
}

/** The figures that a text prints: how many of what, and of which year when the sentence says so. */
export function readChiffres(text: string): ReadChiffres {
  const read: ReadChiffres = { found: [], doubtful: [] };
  for (const sentence of splitSentences(text)) {
    const annee = readYear(sentence);
    for (const match of sentence.matchAll(FIGURE)) {
      const chiffre = readFigure(match, sentence, annee);
      if (chiffre === 'doute') read.doubtful.push({ texte: sentence, raison: `« ${match[0].slice(0, 60).trim()} »` });
      else if (chiffre !== null) read.found.push(chiffre);
    }
  }
  return read;
}

/** A figure with a noun phrase that says what it counts; null for what is none (a date, the size of a town, « 1 % eau »). */
function readFigure(match: RegExpMatchArray, sentence: string, annee: number | null): ChiffreFront | 'doute' | null {
  const [whole, number = '', scale, unit, noun = ''] = match;
  const at = match.index ?? 0;
  // « (9 800 habitants) » after a name is the size of that collectivité, « le 1 % eau » is a law.
  if (sentence.charAt(at - 1) === '(' && /^habitant/u.test(unit ?? '')) return null;
  if (unit === '%' && number === '1') return null;
  if (MONTHS.test(noun) || (unit === undefined && !COUNTED.test(noun))) return null;
  const valeur = readNumber(number, scale);
  if (!Number.isFinite(valeur)) return null;
  const goesOn = /^[ \u00A0]\p{Lu}/u.test(sentence.slice(at + whole.length));
  const libelle = unit === undefined ? countedPhrase(noun) : measuredPhrase(unit, sentence.slice(0, at), noun, goesOn);
  if (libelle === null) return 'doute';
  return { libelle, valeur, ...(unit === undefined ? {} : { unite: toUnit(unit) }), annee };
}

const toUnit = (unit: string): string => (/^euro/u.test(unit) ? '€' : unit.replace(/^(habitant|hectare)$/u, '$1s'));

const countedPhrase = (noun: string): string | null => toPhrase(noun.replace(STOPS, '').replace(CUT, ''));

/** « 33 % de la population mondiale », « 520 km de frontière », « un budget de 30 000 euros »; null when neither is said. */
function measuredPhrase(unit: string, before: string, noun: string, goesOn: boolean): string | null {
  if (/^(?:euro|€)/u.test(unit)) {
    const amount = AMOUNT_OF.exec(before)?.[1] ?? '';
    // « un montant de » does not say of what.
    return /^(?:montant|appel)s?(?: (?:total|global|minimum|maximum|maximal|minimal))?$/iu.test(amount)
      ? null
      : toPhrase(amount);
  }
  if (/^habitant/u.test(unit)) return null;
  const [, phrase = ''] = /^(?:de la |de l[’']|du |des |de |d[’'])(.+)$/u.exec(noun) ?? [];
  const whole = phrase.replace(STOPS, '');
  // « de la côte du golfe de | Gascogne »: the name that ends it is not in the phrase.
  return CUT.test(whole) || (goesOn && whole === phrase) ? null : toPhrase(whole);
}

/** Longest label, in characters: beyond, it is a sentence. */
const LONGEST = 90;

/** A noun phrase begins with a noun: no pronoun, no article, no bracket or figure left over. */
function toPhrase(text: string): string | null {
  const phrase = text.trim().replace(/[\s,;:.–-]+$/u, '');
  if (phrase.length < 4 || phrase.length > LONGEST || /[()[\]«»\d%]/u.test(phrase)) return null;
  return /^(?:ce|ces|cette|celui|celle|ceux|celles|il|ils|elle|elles|on|nous|leur|leurs|son|sa|ses|plus|moins|près|environ|entre|dont|lesquels|lesquelles|eux|nos|vos|notre|votre|nouveaux?|nouvelles?)(?!\p{L})(?!\s+\p{L}+s\b)/iu.test(
    phrase,
  )
    ? null
    : phrase;
}

function readYear(sentence: string): number | null {
  const years = [
    ...sentence.matchAll(/\b(?:en|depuis|fin|début|rang en)\s+((?:19|20)\d{2})\b|\b((?:19|20)\d{2})\b/gu),
  ].map(([, said, bare]) => Number(said ?? bare));
  return years.length === 1 || new Set(years).size === 1 ? (years[0] ?? null) : null;
}
