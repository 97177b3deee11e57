import type { Noms, Titres } from '../../../src/contract/content/recherche.ts';
import { encodeComplement, encodeTitre, type Fiche, type TypeFiche } from '../../../src/contract/recherche/fiches.ts';
import { cutRanges, type Keyed } from '../../../src/contract/recherche/ranges.ts';
import { searchWords, singularise } from '../../../src/contract/recherche/words.ts';
import { toTables } from '../../../src/contract/words/tables.ts';

/** Characters of JSON in a file, before compression: about 4 KB after it. */
const TAILLE = 13_000;
/** A word that more records of one type have in their names says too little to list them: « communauté », « saint ». */
const FREQUENT = 150;

export interface NamesIndex {
  debuts: string[];
  files: Noms[];
  frequents: Titres['frequents'];
}

/** A record and its number in the whole. */
interface Numbered {
  numero: number;
  fiche: Fiche;
}

/** Records filed under each word of their names, in files cut by ranges of words. */
export function indexNames(records: readonly Numbered[]): NamesIndex {
  const frequents = countFrequents(records);
  const items = records.flatMap(({ numero, fiche }): Keyed<Noms[number]>[] => {
    const row: Noms[number] = [numero, encodeTitre(fiche), encodeComplement(fiche)];
    const poids = JSON.stringify(row).length;
    return keysOf(fiche, frequents).map((cle) => ({ cle, poids, valeur: row }));
  });
  const ranges = cutRanges(items, TAILLE);
  return {
    debuts: ranges.map(({ debut }) => debut),
    files: ranges.map(({ valeurs }) => [...new Set(valeurs)].sort(([a], [b]) => a - b)),
    frequents,
  };
}

function keysOf(fiche: Fiche, frequents: Titres['frequents']): string[] {
  return nameWords(fiche).filter((word) => frequents[word]?.[fiche.type] === undefined);
}

function countFrequents(records: readonly Numbered[]): Titres['frequents'] {
  const counts = new Map<string, Map<TypeFiche, number>>();
  for (const { fiche } of records) {
    for (const word of nameWords(fiche)) {
      const ofWord = counts.get(word) ?? new Map<TypeFiche, number>();
      counts.set(word, ofWord.set(fiche.type, (ofWord.get(fiche.type) ?? 0) + 1));
    }
  }
  return toTables(
    Object.fromEntries(
      [...counts].sort().flatMap(([word, ofWord]) => {
        const many = [...ofWord].filter(([, count]) => count > FREQUENT);
        return many.length === 0 ? [] : [[word, Object.fromEntries(many)]];
      }),
    ),
  );
}

const nameWords = ({ titre, autres }: Fiche): string[] => [
  ...new Set(searchWords(`${titre} ${autres}`).map(singularise)),
];
