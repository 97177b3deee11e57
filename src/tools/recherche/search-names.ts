import type { Noms } from '../../contract/content/recherche.ts';
import { decodeFiche, type TypeFiche } from '../../contract/recherche/fiches.ts';
import { findRanges } from '../../contract/recherche/ranges.ts';
import { matchWords, type QueryWord, searchWords, singularise } from '../../contract/recherche/words.ts';
import type { SearchFiles } from './search-files.ts';
import { rankName, type Trouvaille } from './trouvaille.ts';

/** Files opened for the beginning of a word, at most. */
const FILES = 3;

/** What the index of names gives. */
export interface NamesFound {
  trouvailles: Trouvaille[];
  /** Types whose records are not listed because too many have these words: how many, or null when nobody counted. */
  frequents: Partial<Record<TypeFiche, number | null>>;
}

/**
 * Records of which the name answers, or the name and what is shown with it. One file is enough: it holds the records
 * filed under the longest word that tells them apart, and the other words are looked for in what it shows.
 */
export async function searchNames(words: readonly QueryWord[], files: SearchFiles): Promise<NamesFound> {
  const { debuts, frequents } = await files.titres();
  const telling = words.filter(({ mot }) => frequents[singularise(mot)] === undefined);
  const [key] = (telling.length > 0 ? telling : words).toSorted((a, b) => b.mot.length - a.mot.length);
  if (key === undefined || debuts.noms.length === 0) return { trouvailles: [], frequents: {} };
  const ranges = key.debut ? findRanges(debuts.noms, key.mot, FILES) : findRanges(debuts.noms, singularise(key.mot), 1);
  const found = await Promise.all(ranges.map(files.noms));
  const counted = telling.length > 0 ? {} : (frequents[singularise(key.mot)] ?? {});
  const trouvailles = matchNames(found.flat(), words).filter(({ type }) => counted[type] === undefined);
  return { trouvailles, frequents: words.length === 1 ? counted : withoutCounts(counted) };
}

const withoutCounts = (counted: object) => Object.fromEntries(Object.keys(counted).map((type) => [type, null]));

/** The rows that hold every word, in their name or in what is shown with it. */
function matchNames(rows: Noms, words: readonly QueryWord[]): Trouvaille[] {
  const seen = new Set<number>();
  return rows.flatMap(([numero, titre, complement]) => {
    if (seen.has(numero)) return [];
    seen.add(numero);
    const fiche = decodeFiche(titre, complement);
    const { fonction = '', organisation = '' } = fiche.contact ?? {};
    const held = searchWords(`${fiche.titre} ${fiche.autres} ${fiche.detail} ${fonction} ${organisation}`);
    if (!matchWords(held, words)) return [];
    return [{ numero, type: fiche.type, champs: fiche.champs, rang: rankName(fiche, words), score: 0, fiche }];
  });
}
