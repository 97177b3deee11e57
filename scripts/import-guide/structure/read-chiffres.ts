import type { z } from 'zod';
import type { chiffreSchema } from '../../../src/contract/guide/chiffre.ts';
import { readNumber } from '../../lib/read-budget.ts';
import { splitSentences } from './sentences.ts';

export type ChiffreFront = z.input<typeof chiffreSchema>;

const FIGURE =
  /(?<![\p{L}\d.,/-])(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+(?:,\d+)?)[ \u00A0\u202F]*(millions?|milliards?)?(?: d[’'])?[ \u00A0\u202F]*(%|euros?|€|km|habitants?|hectares?)?[ \u00A0\u202F]*((?:de |du |des |d[’'])?\p{Ll}[\p{L}’'-]*(?:[ \u00A0][\p{Ll}\d][\p{L}’'-]*){0,6})?/gu;

/** Nouns that a number counts and that make a figure of cooperation, of people or of institutions. */
const COUNTED =
  /^(?:accords?|actions?|agents?|associations?|ateliers?|collectivités?|communes?|conseillers|coopérations?|départements?|dossiers|élus|femmes|gouvernements|initiatives|jeunes|jumelages?|maires|manifestations|membres|municipalités|participants|partenaires?|partenariats?|personnes|projets?|provinces|régions?|territoires|villes|volontaires)\b/u;
const MONTHS =
  /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|ans?|années?|mois|jours?|heures?|es?|er)\b/u;
const STOPS =
  / (?:a|ai|ont|sont|est|y|qui|que|dont|se|dans|en|et|ou|pour|par|sur|avec|depuis|mais|où|afin|ayant|lors|au|aux|à)(?= |$).*$/u;

/** The figures that a text prints: how many of what, and of which year when the sentence says so. */
export function readChiffres(text: string): ChiffreFront[] {
  return splitSentences(text).flatMap((sentence) => {
    const annee = readYear(sentence);
    return [...sentence.matchAll(FIGURE)].flatMap((match) => readFigure(match, sentence, annee) ?? []);
  });
}

function readFigure(match: RegExpMatchArray, sentence: string, annee: number | null): ChiffreFront | null {
  const [whole, number = '', scale, unit, noun = ''] = match;
  // « (9 800 habitants) » after a name is the size of that collectivité.
  if (sentence.charAt((match.index ?? 0) - 1) === '(' && /^habitant/u.test(unit ?? '')) return null;
  if (MONTHS.test(noun) || (unit === undefined && !COUNTED.test(noun))) return null;
  const valeur = readNumber(number, scale);
  const libelle = unit === undefined ? noun.replace(STOPS, '') : describe(sentence, match.index ?? 0, whole, noun);
  if (libelle.length < 4 || !Number.isFinite(valeur)) return null;
  return { libelle: cut(libelle), valeur, ...(unit === undefined ? {} : { unite: toUnit(unit) }), annee };
}

const toUnit = (unit: string): string => (/^euro/u.test(unit) ? '€' : unit.replace(/^(habitant|hectare)$/u, '$1s'));

/** An amount or a share is told by what stands around it. */
function describe(sentence: string, at: number, whole: string, noun: string): string {
  const after = noun.replace(STOPS, '').trim();
  if (/^(?:de |du |des |d[’'])/u.test(after)) return after.replace(/^(?:de |du |des |d[’'])/u, '');
  const before = (
    sentence
      .slice(0, at)
      .split(/[,;:(]/u)
      .at(-1) ?? ''
  ).trim();
  return (
    (before.length > 8 ? before : (sentence.slice(at + whole.length).split(/[,;.]/u)[0] ?? '')).trim() ||
    sentence.slice(0, 80)
  );
}

function readYear(sentence: string): number | null {
  const years = [
    ...sentence.matchAll(/\b(?:en|depuis|fin|début|rang en)\s+((?:19|20)\d{2})\b|\b((?:19|20)\d{2})\b/gu),
  ].map(([, said, bare]) => Number(said ?? bare));
  return years.length === 1 || new Set(years).size === 1 ? (years[0] ?? null) : null;
}

const cut = (text: string): string => (text.length <= 140 ? text : `${text.slice(0, text.lastIndexOf(' ', 139))}…`);
