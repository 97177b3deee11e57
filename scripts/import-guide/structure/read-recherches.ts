import type { z } from 'zod';
import { LONGUEUR_TEXTE } from '../../../src/contract/fields/texte.ts';
import type { rechercheSchema } from '../../../src/contract/guide/recherche.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import { itemAt } from '../../lib/item-at.ts';
import type { Repairer } from '../repair/repairer.ts';
import type { Element } from './element.ts';
import { rawText } from './element.ts';
import type { Place } from './find-places.ts';
import { findAuthorities, findCities, isFrenchName } from './find-places.ts';
import { findThemes } from './find-words.ts';
import { namesAuthority } from './line-kind.ts';
import type { ImportReference } from './reference.ts';
import { splitSentences } from './sentences.ts';

export type RechercheFront = z.input<typeof rechercheSchema>;

interface RechercheContext {
  pays: string;
  reference: ImportReference;
  repairer: Repairer;
}

/**
 * A block headed by an authority (« Commune de … (maire : …) »), with bullets under it or a text that says what it looks
 * for, and how many elements it takes.
 */
export function readRechercheBlock(
  elements: readonly Element[],
  at: number,
  context: RechercheContext,
): { recherche: RechercheFront; count: number } | null {
  const head = itemAt(elements, at);
  if (!isHead(head)) return null;
  let end = at + 1;
  if (
    elements[end] !== undefined &&
    /^\(/.test(rawText(itemAt(elements, end))) &&
    itemAt(elements, end).kind !== 'puce'
  )
    end += 1;
  const bullets = end;
  while (elements[end] !== undefined && isUnder(elements, end)) end += 1;
  if (end === bullets && elements[end]?.kind === 'paragraphe') end += 1;
  if (end === bullets || (head.kind === 'puce' && itemAt(elements, bullets).kind === 'puce')) return null;
  if (itemAt(elements, bullets).kind !== 'puce' && !saysWhat(itemAt(elements, bullets), context)) return null;
  const texts = elements.slice(bullets, end).map(({ lines }) => context.repairer.repair(lines, 'corps'));
  const heading = elements.slice(at, bullets).flatMap(({ lines }) => lines);
  const [, name = '', elu] = SPLIT_HEADING.exec(context.repairer.repair(heading, 'titre')) ?? [];
  const texte = [...(elu === undefined ? [] : [`${capitalise(elu)}.`]), ...texts].join(' ');
  return { recherche: makeRecherche(name, texte, context, texts), count: end - at };
}

/** A text under an authority’s name that says what it looks for: « Elle cherche… », « Domaines souhaités : … ». */
function saysWhat({ lines }: Element, { repairer }: RechercheContext): boolean {
  const sentences = splitSentences(repairer.repair(lines, 'corps'));
  return sentences.some((sentence) => isSearch(sentence) || namesThemes(sentence));
}

/** « Commune de … (maire : M. …) » → the authority, and who leads it. */
const SPLIT_HEADING = /^(.*?)(?:\s*\(((?:maire|député|président|gouverneur)e?\s*:.*?)\)?)?$/iu;

const isHead = (element: Element): boolean =>
  (element.kind === 'titre' || element.kind === 'paragraphe' || element.kind === 'puce') &&
  element.lines.length <= 3 &&
  !/[.:;]\s*$/.test(rawText(element)) &&
  namesAuthority(rawText(element));

/** Bullets, and the paragraphs between two of them that go on with the one above. */
function isUnder(elements: readonly Element[], at: number): boolean {
  const { kind } = itemAt(elements, at);
  if (kind === 'puce') return true;
  return kind === 'paragraphe' && elements[at + 1]?.kind === 'puce' && !isHead(itemAt(elements, at));
}

function makeRecherche(
  collectivite: string,
  texte: string,
  { reference }: RechercheContext,
  bullets: readonly string[] = [],
): RechercheFront {
  // Where a bullet lists the themes, only it and the numbered projects count: the others describe the place.
  const listed = bullets.some(namesThemes) ? bullets.filter((text) => namesThemes(text) || /^\d/.test(text)) : [texte];
  return {
    collectivite: collectivite
      .replace(/^\d{1,2}[.)]\s+/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 300),
    thematiques: findThemes(listed.join(' '), reference),
    texte: texte.slice(0, LONGUEUR_TEXTE),
  };
}

const namesThemes = (text: string): boolean => /^(?:thematiques?|themes?|domaines?)\b/.test(foldText(text));

const WANTS =
  /(?:\b(?:re)?cherch\w*|\ben recherche d|\ba la recherche d|\ben quete|\bcandidate?s?|\bsouhait\w*|\bdesir\w*|\binteress\w*|\bsollicit\w*|\bsouhait d)(?: \S+){0,10}? (?:partenair|partenaria|cooperation|relations|echange|jumelage)/;
const FRENCH_SUBJECT =
  /^(?:(?:de nombreuses|plusieurs|certaines|les|des|de nouvelles) )?(?:collectivites (?:territoriales )?francaises|dans le cadre)/;

/** True when a sentence says that somebody abroad looks for partners. */
const isSearch = (sentence: string): boolean =>
  WANTS.test(foldText(sentence)) && !FRENCH_SUBJECT.test(foldText(sentence));

/** The authorities that a sentence says are looking for partners. `after`: the bullets under it. */
export function readRechercheSentences(
  text: string,
  after: readonly string[],
  context: RechercheContext,
): RechercheFront[] {
  return splitSentences(text).flatMap((sentence, rank, all) => {
    if (!isSearch(sentence)) return [];
    const last = rank === all.length - 1;
    const next = all[rank + 1] ?? '';
    if (/^(?:les|ces|leurs) (?:themes|thematiques|domaines|sujets)\b/.test(foldText(next)))
      return readNames(sentence, next, context);
    const under = last && /(?:\bsuivante?s\b.*|:)\s*[.:]?$/u.test(sentence.trim()) ? after : [];
    if (under.length > 0 && under.every((bullet) => namesAuthority(bullet) || isNamed(bullet)))
      return under.map((bullet) => readBullet(bullet, context));
    return readNames(sentence, under.join(' '), context);
  });
}

/** « Sokodé (santé) », « Tsévié : marchés »: a name of a few words, and what it asks for. */
const isNamed = (bullet: string): boolean =>
  /^\p{Lu}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,4}\s*(?:[(:–—]|[;,.]?$)/u.test(bullet);

/** « mairie de Balti – échanges scolaires ; » */
function readBullet(bullet: string, context: RechercheContext): RechercheFront {
  const bare = bullet.replace(/[\s;.,]+$/u, '');
  // What stands in brackets is what it asks for, unless a dash says that after them.
  const [name = '', ...about] = bare.split(/\s[–—:-]\s/u.test(bare) ? /\s+[–—:-]\s+/u : /\s*[()]/u);
  const texte = bullet.replace(/[\s;.,]+$/u, '');
  return { ...makeRecherche(capitalise(name), about.join(' '), context), texte };
}

function readNames(sentence: string, under: string, context: RechercheContext): RechercheFront[] {
  const [head = '', list] = sentence.split(/\s:\s/u);
  if (list !== undefined && /\)/.test(list)) return readDescribed(head, list, context);
  const { pays, reference } = context;
  const authorities = findAuthorities(sentence).filter(
    ({ propre, at }) => !isFrenchName(propre, reference) && !isGloss(sentence, at),
  );
  const within = ({ at, end }: Place): boolean => authorities.some((other) => at >= other.at && end <= other.end);
  const cities = findCities(sentence, [pays], reference).filter(
    (city) => !within(city) && !isLocation(sentence, city.at) && !isGloss(sentence, city.at),
  );
  const named = [...authorities, ...cities].sort((one, other) => one.at - other.at).map(({ nom }) => nom);
  const about = [sentence, under].filter((part) => part !== '').join(' ');
  const all = [...new Set([...named, ...readEnumeration(sentence, named)])];
  if (all.length > 0) return all.map((name) => makeRecherche(name, about, context));
  const [, principal] =
    /^(?:Les maires d|L)es (principales villes d[^,(]*?)\s+(?:sont|souhait|cherch)/u.exec(sentence) ?? [];
  return principal === undefined ? [] : [makeRecherche(capitalise(principal), about, context)];
}

/** « les provinces suivantes… : Phu Tho (santé, économie), Vinh Phuc (…) »: each name with what it asks for. */
function readDescribed(head: string, list: string, context: RechercheContext): RechercheFront[] {
  const noun = /\b(province|ville|commune|région|municipalité)s\s+(?:suivantes|ci-dessous)/iu.exec(head)?.[1];
  return splitOutside(list).flatMap((item) => {
    const [, name, about] = /^([^(]{2,50}?)\s*\(([^)]+)\)/u.exec(item) ?? [];
    if (name === undefined || about === undefined) return [];
    return [
      makeRecherche(
        noun === undefined ? capitalise(name) : `${capitalise(noun)} de ${capitalise(name)}`,
        about,
        context,
      ),
    ];
  });
}

/** The items of a list, cut at commas and at « et », « ou », but not within brackets. */
const splitOutside = (list: string): string[] =>
  list
    .split(/\s*[,;]\s*(?![^(]*\))|\s+(?:et|ou)\s+(?![^(]*\))/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const NAME = /^\p{Lu}[\p{L}’' -]{2,30}$/u;

/** « notamment Xalapa (…), Oaxaca (…) », « (Abéché, Sarh ou Faya) »: every name of a list of which one is known. */
function readEnumeration(sentence: string, known: readonly string[]): string[] {
  const brackets = [...sentence.matchAll(/\((?:notamment |dont |comme )?([^()]+)\)/gu)].map(([, list = '']) => list);
  const [, tail = ''] = /\b(?:notamment|comme|dont)\s+(\p{Lu}.*)$/u.exec(sentence) ?? [];
  return [...brackets, tail].flatMap((list) => {
    const names = splitOutside(list).map((item) => item.replace(/\s*\(.*$/u, '').replace(/\.$/, ''));
    const areNames = names.length > 1 && names.every((name) => NAME.test(name));
    return areNames && names.some((name) => known.includes(name)) ? names : [];
  });
}

/** « à Bakou », « l’ambassade de France à Kiev »: where something is, not who is looking. */
const isLocation = (text: string, at: number): boolean =>
  /(?:\bà|\blieu à|ambassade[^,]*)\s+$/u.test(text.slice(Math.max(0, at - 40), at));

/** « Torreón (État de Coahuila) », « (nord-est du Portugal) »: what stands in brackets tells where the name is. */
const isGloss = (text: string, at: number): boolean =>
  /\((?:État|province|région|district|nord|sud|est|ouest)[^()]*$/iu.test(text.slice(0, at + 5)) &&
  text.lastIndexOf('(', at) > text.lastIndexOf(')', at - 1);
