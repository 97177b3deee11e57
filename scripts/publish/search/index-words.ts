import type { Mots } from '../../../src/contract/content/recherche.ts';
import { cutRanges } from '../../../src/contract/recherche/ranges.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';

/** Characters in a file, before compression: about 2 KB after it. */
const TAILLE = 5_500;

interface WordsIndex {
  debuts: string[];
  files: Mots[];
}

/** Where a text stands: in the first index, in the second, in neither (only its names are looked up). */
export type Fonds = 0 | 1 | 2;

interface Word {
  /** In how many records of each fonds. */
  counts: [number, number, number];
  /** How often it is written in each way. */
  surfaces: Map<string, number>;
}

/**
 * Every word of every text, as it is most often written and with the number of records that hold it: by their beginnings,
 * to know whether a word is known; by their ends, to find the one that a slip at the beginning hides.
 */
export function indexWords(texts: Iterable<{ texte: string; fonds: Fonds }>): { mots: WordsIndex; fins: WordsIndex } {
  const words = countWords(texts);
  const rows = [...words].map(([mot, word]) => ({ mot, text: formatWord(word) }));
  const cut = (keyOf: (mot: string) => string): WordsIndex => {
    const ranges = cutRanges(
      rows.map(({ mot, text }) => ({ cle: keyOf(mot), poids: text.length + 3, valeur: text })),
      TAILLE,
    );
    return { debuts: ranges.map(({ debut }) => debut), files: ranges.map(({ valeurs }) => valeurs) };
  };
  return { mots: cut((mot) => mot), fins: cut(reverse) };
}

const reverse = (word: string): string => [...word].reverse().join('');

function countWords(texts: Iterable<{ texte: string; fonds: Fonds }>): Map<string, Word> {
  const words = new Map<string, Word>();
  const folded = new Map<string, string>();
  for (const { texte, fonds } of texts) {
    const seen = new Set<Word>();
    for (const surface of texte.split(/[^\p{L}\p{M}\p{N}]+/u)) {
      const mot = folded.get(surface) ?? foldText(surface);
      folded.set(surface, mot);
      // Words of two letters and figures are never taken for a slip: no need to know them.
      if (mot.length < 3 || /[\d ]/.test(mot)) continue;
      const word = words.get(mot) ?? { counts: [0, 0, 0], surfaces: new Map() };
      words.set(mot, word);
      word.surfaces.set(surface, (word.surfaces.get(surface) ?? 0) + 1);
      seen.add(word);
    }
    for (const { counts } of seen) counts[fonds] += 1;
  }
  return words;
}

/** `Sénégal 12 3`: the commonest writing, then the counts without their last zeros. */
function formatWord({ counts, surfaces }: Word): string {
  const [surface = ''] = [...surfaces].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a));
  const shown = [...counts] as number[];
  while (shown.at(-1) === 0) shown.pop();
  return [surface, ...shown].join(' ');
}
