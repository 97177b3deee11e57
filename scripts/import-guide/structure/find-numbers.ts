import { readNumber } from '../../lib/read-budget.ts';

/** A number in a text: where it stands, its value, and whether it is written in letters, « vingt » or « une vingtaine de ». */
export interface FoundNumber {
  at: number;
  end: number;
  valeur: number;
  inLetters: boolean;
  isRound: boolean;
}

const SPACE = '[ \\u00A0\\u202F]';
const DIGITS = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\d{1,3}(?:${SPACE}\\d{3})+|\\d+(?:,\\d+)?)(?![\\d/]|[-,]\\d|e(?:r|s)?(?!\\p{L}))(?:${SPACE}*(millions?|milliards?)(?!\\p{L}))?`,
  'gu',
);
const ROUND: Record<string, number> = {
  dizaine: 10,
  douzaine: 12,
  quinzaine: 15,
  vingtaine: 20,
  trentaine: 30,
  quarantaine: 40,
  cinquantaine: 50,
  soixantaine: 60,
  centaine: 100,
};
const LETTERS: Record<string, number> = {
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  treize: 13,
  quatorze: 14,
  quinze: 15,
  seize: 16,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  cent: 100,
};
const IN_LETTERS = new RegExp(
  `(?<![\\p{L}-])(?:une (${Object.keys(ROUND).join('|')})(?: de(?= )| d[’'])?|(un (?:million|milliard)(?= d[’']))|(${Object.keys(LETTERS).join('|')})(?![\\p{L}-]))`,
  'giu',
);

/** The numbers of a sentence, in digits or in letters (« une trentaine de », « vingt »), in order. */
export function findNumbers(sentence: string): FoundNumber[] {
  const digits = [...sentence.matchAll(DIGITS)].map(({ 0: whole, 1: number = '', 2: scale, index }) => ({
    at: index,
    end: index + whole.length,
    valeur: readNumber(number, scale),
    inLetters: false,
    isRound: false,
  }));
  const letters = [...sentence.matchAll(IN_LETTERS)].map(({ 0: whole, 1: round, 2: large, 3: word, index }) => ({
    at: index,
    end: index + whole.length,
    valeur:
      large === undefined
        ? (ROUND[(round ?? '').toLowerCase()] ?? LETTERS[(word ?? '').toLowerCase()] ?? Number.NaN)
        : readNumber('1', large.slice(3)),
    inLetters: large === undefined && round === undefined,
    isRound: round !== undefined,
  }));
  return [...digits, ...letters]
    .filter(({ valeur }) => Number.isFinite(valeur))
    .sort((one, other) => one.at - other.at);
}
