import { type Article, articleOfPays, isElided } from '../../../src/contract/words/articles.ts';
import { BLOCK_END } from './find-text-issues.ts';
import type { JoinIssue } from './site-facts.ts';

/** Stands for a word that is not French, in the middle of a sentence. */
export const NOT_FRENCH = '\u0002';
/** Stands where an element ends inside a block and another begins at once: another word to the eye, not to the parser. */
export const GAP = '\u0003';

/** The country names that take an article, each with its article. */
export type PaysAArticle = ReadonlyMap<string, Article>;

export const listPaysAArticle = (pays: Iterable<{ nom: string; dans: string }>): PaysAArticle =>
  new Map([...pays].map((row) => [row.nom, articleOfPays(row)] as const).filter(([, article]) => article !== ''));

interface Join {
  kind: JoinIssue;
  index: number;
}

/** One of the words that ask something of the next one, and the next one, which begins with a letter or a figure. */
const CANDIDATE = /(de|en|pour|avec|vers|sur|contre|selon|dans|sauf|hors|depuis|à)[ \u00A0\t\r\n]+(?=[\p{L}\d])/giu;
/** No country has a longer name, no name is read further. */
const PORTEE = 64;
const WORD = /^[\p{L}\d]+(?:[’'-][\p{L}\d]+)*/u;
const INSIDE_WORD = /[\p{L}\d’'-]/u;

/** Words that French says twice, and names that are made of one word twice. */
const DITS_DEUX_FOIS = new Set(
  'nous vous très bla tam boum bora poto pago walla wagga xai duran sing baden puka kuta bau sar'.split(' '),
);

/** Two commas, a space before one, two points, a bracket and its space, two spaces of which one cannot break. */
const PONCTUATION =
  /,[ \u00A0]?,|;[ \u00A0\u202F]?;|(?<![.…])\.\.(?!\.)|…\.|[ \u00A0],|[ \u00A0]\.(?![\p{L}\d.])|\( | \)|[\u00A0\u202F][ \u00A0\u202F]| [\u00A0\u202F]/gu;

const JOUR =
  /^depuis[ \u00A0]+(?:\d{1,2}|1er)[ \u00A0](?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/i;

/** Names of cities too: « de Luxembourg », « à Panama ». */
const VILLES = new Set(['Luxembourg', 'Panama', 'Koweït', 'Guatemala', 'Salvador']);
/** These take a feminine country as it is: « de Chine », « en Chine ». */
const SANS_FEMININ = new Set(['de', 'à', 'en']);

/**
 * Words that French does not join so: `de Angers`, `à Le Havre`, `pour Maroc`, `depuis 11 février`, `Paris Paris`, two
 * marks or two spaces in a row; by place in the text. Linear: no candidate is read further than a country's name.
 */
export function findJoins(text: string, pays: PaysAArticle): Join[] {
  const joins: Join[] = [];
  for (const { 0: found, 1: word = '', index } of text.matchAll(CANDIDATE)) {
    if (INSIDE_WORD.test(text.charAt(index - 1))) continue;
    const kind = judge(word.toLowerCase(), text.slice(index + found.length, index + found.length + PORTEE), pays);
    if (kind !== undefined) joins.push({ kind, index });
    else if (JOUR.test(text.slice(index, index + PORTEE))) joins.push({ kind: 'date', index });
  }
  for (const index of findDoubles(text)) joins.push({ kind: 'doublon', index });
  for (const index of findWholeDoubles(text)) joins.push({ kind: 'doublon', index });
  for (const { 0: found, index } of text.matchAll(PONCTUATION)) {
    if (found.trimStart() === found || isShown(text, index)) joins.push({ kind: 'ponctuation', index });
  }
  return joins;
}

/** What is wrong between a word and what follows it. */
function judge(word: string, rest: string, pays: PaysAArticle): JoinIssue | undefined {
  const [next = ''] = WORD.exec(rest) ?? [];
  const after = rest.slice(next.length);
  if ((word === 'de' || word === 'à') && /^les?$/i.test(next) && /^ \p{Lu}/u.test(after)) return 'contraction';
  if (word === 'de' && isUnelided(next, after)) return 'elision';
  return isWithoutArticle(word, rest, pays) ? 'article' : undefined;
}

/** « de Angers », « de Hyères »; not « de A à Z », « de un à trois », « de Hanoï ». */
function isUnelided(next: string, after: string): boolean {
  if (next.length < 2 || /^(?:une?|et|ou)$/i.test(next)) return false;
  return isElided(next) && !(next === next.toUpperCase() && after.startsWith(' à '));
}

/** « pour Maroc », « de Sénégal », « à Comores »; not « pour Mali Folkecenter », whose name goes on. */
function isWithoutArticle(word: string, rest: string, pays: PaysAArticle): boolean {
  if (!/^\p{Lu}/u.test(rest)) return false;
  const nom = findPays(rest, pays);
  if (nom === undefined || /^[ -]\p{Lu}/u.test(rest.slice(nom.length))) return false;
  const article = pays.get(nom);
  return !SANS_FEMININ.has(word) || ((article === 'le' || article === 'les') && !VILLES.has(nom));
}

/** The longest name of a country that the text begins with. */
function findPays(rest: string, pays: PaysAArticle): string | undefined {
  let end = rest.search(/[^\p{L} ’'-]/u);
  if (end === -1) end = rest.length;
  const words = rest.slice(0, end).split(' ').slice(0, 4);
  for (let count = words.length; count > 0; count -= 1) {
    const nom = words.slice(0, count).join(' ');
    if (pays.has(nom)) return nom;
  }
  return undefined;
}

/** A phrase of more words is read as a doubled name only by chance. */
const MOTS_REPETES = 3;

/** « Paris Paris », « de de »; a phrase only with its capital: « de ville en ville en Bretagne » is French. */
function* findDoubles(text: string): Generator<number> {
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    const next = text.charCodeAt(space + 1);
    let start = space;
    for (let words = 1; words <= MOTS_REPETES; words += 1) {
      let end = start - (words > 1 ? 1 : 0);
      while (end > 0 && !isSeparator(text.charCodeAt(end - 1))) end -= 1;
      if (end === start || space - end > PORTEE) break;
      start = end;
      if (text.charCodeAt(start) === next && isDouble(text, start, space, words)) {
        yield start;
        break;
      }
      if (text.charAt(start - 1) !== ' ') break;
    }
  }
}

/** Neither a letter, a figure, `@`, an apostrophe nor a hyphen, as far as French prose goes. By code: it is asked of each character. */
function isSeparator(code: number): boolean {
  if (code >= 0xc0) return code > 0x1fff && code < 0x2070 && code !== 0x2019;
  const isLetter = (code >= 0x40 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return !isLetter && !(code >= 0x30 && code <= 0x39) && code !== 0x27 && code !== 0x2d;
}

function isDouble(text: string, start: number, space: number, words: number): boolean {
  const said = text.slice(start, space);
  if (!text.startsWith(said, space + 1) || /[\p{L}\d’'@-]/u.test(text.charAt(space + 1 + said.length))) return false;
  if (words > 1) return /^\p{Lu}/u.test(said);
  return /^\p{L}./u.test(said) && !DITS_DEUX_FOIS.has(said.toLowerCase());
}

/** Where an element says what the one before it just said, and no more: a town, then its département of the same name. */
function* findWholeDoubles(text: string): Generator<number> {
  let previous = -1;
  for (let gap = text.indexOf(GAP); gap !== -1; gap = text.indexOf(GAP, gap + 1)) {
    const segment = text.slice(previous + 1, gap);
    const before = segment.slice(segment.lastIndexOf(BLOCK_END) + 1).trim();
    const rest = text.slice(gap + 1, gap + before.length + 4).trimStart();
    const limit = rest.slice(before.length).trimStart().charAt(0);
    if (/\p{L}{2}/u.test(before) && rest.startsWith(before) && (limit === '' || isLimit(limit)))
      yield gap - before.length;
    previous = gap;
  }
}

const isLimit = (character: string): boolean => character === BLOCK_END || character === GAP;

/** Beside the end of a block or of an element, or after another space, a space does not show. */
const isShown = (text: string, index: number): boolean =>
  index > 0 && !isLimit(text.charAt(index - 1)) && !/\s/.test(text.charAt(index - 1));
