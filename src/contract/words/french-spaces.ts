import { NBSP } from './format.ts';

const MOIS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** Between a day, its month and its year, a letter of a code and its number, a count and its inhabitants. */
const HELD = new RegExp(
  String.raw`(?<=(?<![\p{L}\d])(?:\d{1,2}|1er)) (?=(?:${MOIS})(?!\p{L}))|(?<=(?<!\p{L})(?:${MOIS})) (?=\d{4}(?!\d))|(?<=(?<!\p{L})[LRD]\.) (?=\d)|(?<=\d) (?=habitants?(?!\p{L}))`,
  'gu',
);

/** Holds together what no line may part: « 28 décembre 2019 », « article L. 1115-1 », « 9 800 habitants ». */
export const holdNumbers = (text: string): string => text.replace(HELD, NBSP);

/** Puts no-break spaces where French typography wants them: before `; : ! ? »`, after `«`, and in what is held together. */
export function withFrenchSpaces(text: string): string {
  return holdNumbers(text.replace(/ ([;:!?»])/g, `${NBSP}$1`).replaceAll('« ', `«${NBSP}`));
}
