import type { Mots } from '../../contract/content/recherche.ts';
import { findRanges } from '../../contract/recherche/ranges.ts';
import { commonStart, isSameWord, type QueryWord } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';
import type { SearchFiles } from './search-files.ts';

/** A word that the texts hold: folded, as written, and in how many records of each fonds. */
interface KnownWord {
  mot: string;
  surface: string;
  fonds: readonly [guide: number, atlas: number, noms: number];
}

/** What is known of a word of a query. */
export interface CheckedWord extends QueryWord {
  /** In which fonds the word, or one that begins with it, stands; empty of any: nothing holds it. */
  fonds: readonly [guide: number, atlas: number, noms: number];
}

/** Files looked into for one word, at most: enough for any beginning of three letters. */
const FILES = 4;

export function parseMots(file: Mots): KnownWord[] {
  return file.map((line) => {
    const [surface = '', guide = 0, atlas = 0, noms = 0] = line.split(' ');
    return { mot: foldText(surface), surface, fonds: [Number(guide), Number(atlas), Number(noms)] };
  });
}

/** Looks each word of a query up among the words of the texts. */
export async function checkWords(words: readonly string[], files: SearchFiles): Promise<CheckedWord[]> {
  const { debuts } = await files.titres();
  return Promise.all(
    words.map(async (mot) => {
      const found = await Promise.all(findRanges(debuts.mots, commonStart(mot), FILES).map(files.mots));
      return checkWord(mot, found.flatMap(parseMots));
    }),
  );
}

/** Figures and words of two letters are not in the list: they are taken to be everywhere. */
export function checkWord(mot: string, known: readonly KnownWord[]): CheckedWord {
  if (mot.length < 3 || /\d/.test(mot)) return { mot, debut: false, fonds: [1, 1, 1] };
  const whole = known.filter((word) => isSameWord(word.mot, mot));
  if (whole.length > 0) return { mot, debut: false, fonds: sumFonds(whole) };
  return { mot, debut: true, fonds: sumFonds(known.filter((word) => word.mot.startsWith(mot))) };
}

function sumFonds(words: readonly KnownWord[]): CheckedWord['fonds'] {
  const sum = (index: 0 | 1 | 2) => words.reduce((total, { fonds }) => total + fonds[index], 0);
  return [sum(0), sum(1), sum(2)];
}

export const isUnknown = ({ fonds }: CheckedWord): boolean => fonds.every((count) => count === 0);

/** The words one slip away from a word that nothing holds, the commonest first. */
export async function findCorrections(mot: string, files: SearchFiles): Promise<KnownWord[]> {
  if (mot.length < 4) return [];
  const { debuts } = await files.titres();
  // One slip leaves the beginning or the end of the word as it was.
  const head = Math.min(3, Math.floor((mot.length - 1) / 2));
  const tail = Math.min(3, mot.length - head - 1);
  const reversed = [...mot].reverse().join('').slice(0, tail);
  const found = await Promise.all([
    ...findRanges(debuts.mots, mot.slice(0, head)).map(files.mots),
    ...findRanges(debuts.fins, reversed).map(files.fins),
  ]);
  return rankCorrections(mot, found.flatMap(parseMots));
}

export function rankCorrections(mot: string, known: readonly KnownWord[]): KnownWord[] {
  const close = new Map(known.filter((word) => isOneSlip(mot, word.mot)).map((word) => [word.mot, word]));
  const total = ({ fonds }: KnownWord) => fonds[0] + fonds[1] + fonds[2];
  return [...close.values()].sort((a, b) => total(b) - total(a) || (a.mot < b.mot ? -1 : 1));
}

/** Does a word of the texts begin like this one, but for its ending: `cooperer` and `cooperation`? Pagefind joins them. */
export async function hasSameStem(mot: string, files: SearchFiles): Promise<CheckedWord | null> {
  const stem = mot.slice(0, Math.max(5, mot.length - 3));
  if (stem.length >= mot.length) return null;
  const [checked] = await checkWords([stem], files);
  return checked && !isUnknown(checked) ? { ...checked, mot, debut: true } : null;
}

/** Are two words one slip apart: a letter more, a letter less, another letter, or two neighbours swapped? */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.slice(start);
  if (short.length < long.length) return rest === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest.slice(1) === long.slice(start + 1) || (swapped && rest.slice(2) === long.slice(start + 2));
}
