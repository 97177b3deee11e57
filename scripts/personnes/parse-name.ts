import { foldLetter } from './fold-letter.ts';
import { plainText } from './read-escape.ts';

/** A name cut into its words, each folded and cut at its hyphens and apostrophes: « Jean-Yves » → `['jean', 'yves']`. */
export interface Nom {
  /** Never empty; one letter for an initial. */
  prenoms: readonly (readonly string[])[];
  /** Words that may be of either. */
  milieu: readonly (readonly string[])[];
  /** Never empty. */
  famille: readonly (readonly string[])[];
}

/** What tells a first name from a family name. */
export interface NameKnowledge {
  firstNames: ReadonlySet<string>;
  isKnown: (folded: string) => boolean;
}

/** What comes before the name of somebody. */
export const CIVILITES: ReadonlySet<string> = new Set(
  'm mr mme mmes mlle mm monsieur madame mademoiselle messieurs mesdames dr docteur docteure pr professeur professeure me maitre mgr monseigneur mrs ms miss sir lady don dona senor senora sr sra herr frau'.split(
    ' ',
  ),
);
/** Those that are another word in lower case, or nothing but a letter. */
export const CIVILITES_BREVES: ReadonlySet<string> = new Set('m mr mm dr pr me ms sr sra don sir maitre'.split(' '));

/** What belongs to the word after it: « de la Tour ». */
export const PARTICULES: ReadonlySet<string> = new Set(
  'd de del della der des di do dos da das du e el al la le les van von zu zur ben bin ibn abou abu ould y'.split(' '),
);

/** The folded words of a short text; figures part from letters. */
export function foldWords(text: string): string[] {
  const words: string[] = [];
  let current = '';
  for (const character of text) {
    const folded = foldLetter(character);
    if (folded === '') continue;
    const isSplit = folded === null || (current !== '' && /\d$/.test(current) !== /^\d/.test(folded));
    if (isSplit && current !== '') words.push(current);
    if (isSplit) current = '';
    current += folded ?? '';
  }
  return current === '' ? words : [...words, current];
}

/** A short text as it is compared: its folded words. */
export const foldKey = (text: string): string => foldWords(text).join(' ');

/**
 * The names that a text gives: « Mme Ada LOVELACE », « Lovelace, Ada », « Ada Lovelace (en 2014) », « A. Lovelace et B. Hope ».
 * A word alone names nobody: it is no name. Where the order of two words is in doubt, both are given.
 */
export function parseNames(text: string, names: NameKnowledge): Nom[] {
  const plain = plainText(text);
  // An address, of whatever kind, is no name.
  if (/@|:\/|www\./i.test(plain)) return [];
  return plain
    .replace(/(?<=\p{L}[^\p{L}([]*)[([].*$/su, '')
    .split(/\s+(?:et|and|ou|&)\s+|[;/|&]/u)
    .flatMap((part) => parseName(part, names));
}

/** A longer text is a sentence. */
const LONGEST = 8;

interface MotEcrit {
  texte: string;
  mots: string[];
}

function parseName(text: string, names: NameKnowledge): Nom[] {
  const [before = '', after] = text.split(/\s*,\s*/u);
  const first = readMots(before);
  const second = after === undefined ? [] : readMots(after);
  // « Lovelace, Ada », not « Ada Lovelace, directrice ».
  if (first.length > 0 && second.length > 0 && second.length <= 3 && second.every(isCapital) && isShortFamily(first))
    return [{ prenoms: second.map(({ mots }) => mots), milieu: [], famille: first.map(({ mots }) => mots) }];
  return orderMots(first, names);
}

/** « Lovelace » or « de la Tour », not « Ada Lovelace ». */
function isShortFamily(words: readonly MotEcrit[]): boolean {
  const plain = words.filter(({ mots }) => !PARTICULES.has(mots.join('')));
  return plain.length === 1 || words.every(isUpper);
}

function readMots(text: string): MotEcrit[] {
  const words = text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/(?<=\.)(?=\p{L}{2})/gu, ' ')
    .split(/[\s_*~`]+/u)
    .map((texte) => ({ texte, mots: foldWords(texte).filter((mot) => !/^\d+$/.test(mot)) }))
    .filter(({ mots }) => mots.length > 0);
  const start = words.findIndex(({ mots }) => !CIVILITES.has(mots.join('')));
  return start === -1 ? [] : words.slice(start);
}

const isCapital = ({ texte }: MotEcrit): boolean => /^[^\p{L}]*\p{Lu}/u.test(texte);
const isUpper = ({ texte }: MotEcrit): boolean => /\p{Lu}{2}/u.test(texte) && texte === texte.toUpperCase();
const isParticule = ({ mots }: MotEcrit): boolean => mots.length === 1 && PARTICULES.has(mots[0] ?? '');

function orderMots(words: readonly MotEcrit[], { firstNames, isKnown }: NameKnowledge): Nom[] {
  if (words.filter((word, at) => at === words.length - 1 || !isParticule(word)).length < 2) return [];
  const toNom = (prenoms: readonly MotEcrit[], milieu: readonly MotEcrit[], famille: readonly MotEcrit[]): Nom => ({
    prenoms: prenoms.map(({ mots }) => mots),
    milieu: milieu.map(({ mots }) => mots),
    famille: famille.map(({ mots }) => mots),
  });
  const known = (word: MotEcrit | undefined) => word !== undefined && firstNames.has(word.mots[0] ?? '');
  // Capitals say which is which, where only one of them has them: « LOVELACE Ada », « Ada de LA TOUR »; not « JP Lovelace ».
  const isFamily = (word: MotEcrit, at: number) =>
    isUpper(word) && !(at === 0 && word.mots.join('').length === 2 && !known(words[1]));
  const upper = words.filter(isFamily);
  const others = words.filter((word, at) => !isFamily(word, at) && !isParticule(word));
  if (upper.length > 0 && others.length > 0) {
    const family = words.filter((word) => !others.includes(word));
    return [toNom(others, [], family)];
  }
  if (words.length > LONGEST) return [];
  // « Lovelace A. ».
  const isInitialLast = words.length === 2 && words[1]?.mots.join('').length === 1;
  const [first, ...rest] = isInitialLast ? [...words].reverse() : words;
  if (first === undefined || rest.every(({ mots }) => mots.join('').length < 2)) return [];
  let last = rest.length - 1;
  while (last > 0 && isParticule(rest[last - 1] as MotEcrit)) last--;
  const named = toNom([first], rest.slice(0, last), rest.slice(last));
  // « Radtkowsky Jean »: nothing says that the first word is a first name, and the last one is.
  const isDoubtful = words.length === 2 && !first.mots.some(isKnown) && known(words[1]);
  return isDoubtful ? [named, toNom(rest, [], [first])] : [named];
}
