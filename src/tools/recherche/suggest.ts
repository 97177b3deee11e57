import { decodeFiche, type Fiche, TYPES } from '../../contract/recherche/fiches.ts';
import { findRanges } from '../../contract/recherche/ranges.ts';
import { matchWords, type QueryWord, searchWords, singularise } from '../../contract/recherche/words.ts';
import { LETTRES } from '../kit/typing.ts';
import { expandQuery, indexNoms } from './expand-query.ts';
import type { SearchFiles } from './search-files.ts';

/** A page proposed while somebody types. */
export interface Suggestion {
  titre: string;
  type: string;
  /** Without base path. */
  adresse: string;
}

const MAXIMUM = 8;
/** Files of names opened for the beginning of a word, at most. */
const FILES = 2;

/** Pages of which the name answers what is typed, best first. The last word may be unfinished. */
export async function suggest(typed: string, files: SearchFiles): Promise<Suggestion[]> {
  const words = searchWords(typed);
  if (words.join('').length < LETTRES.page) return [];
  const titres = await files.titres();
  const queries = [toQuery(words), ...expandQuery(words, indexNoms(titres)).map(({ mots }) => toQuery(mots))];
  const guide = titres.fiches.map((titre) => decodeFiche(titre));
  const named = await Promise.all(queries.map((query) => loadNamed(query, titres, files)));
  return queries
    .flatMap((query, index) => rankFiches([...guide, ...(named[index] ?? [])], query))
    .filter(
      ({ adresse, titre }, index, all) =>
        all.findIndex((other) => other.adresse === adresse && other.titre === titre) === index,
    )
    .slice(0, MAXIMUM)
    .map(({ type, titre, autres, adresse }) => ({
      titre: type === 'sigle' ? `${titre}\u00a0: ${autres}` : titre,
      type: type === 'contact' && autres !== '' ? autres : TYPES[type][0],
      adresse,
    }));
}

const toQuery = (words: readonly string[]): QueryWord[] =>
  words.map((mot, index) => ({ mot, debut: index === words.length - 1 }));

async function loadNamed(
  query: readonly QueryWord[],
  { debuts }: { debuts: { noms: string[] } },
  files: SearchFiles,
): Promise<Fiche[]> {
  const [key] = query.toSorted((a, b) => b.mot.length - a.mot.length);
  if (key === undefined || debuts.noms.length === 0) return [];
  const ranges = key.debut ? findRanges(debuts.noms, key.mot, FILES) : findRanges(debuts.noms, singularise(key.mot), 1);
  const rows = (await Promise.all(ranges.map(files.noms))).flat();
  return [...new Map(rows.map(([numero, ...compact]) => [numero, compact])).values()].map((row) => decodeFiche(...row));
}

/** The records whose name answers: exact names, then names that begin so, then the others; types in their order. */
export function rankFiches(fiches: readonly Fiche[], query: readonly QueryWord[]): Fiche[] {
  const start = query.map(({ mot }) => mot).join(' ');
  const rank = (fiche: Fiche) => {
    const name = searchWords(fiche.titre).join(' ');
    return name === start ? 0 : name.startsWith(start) ? 1 : 2;
  };
  return fiches
    .filter((fiche) => matchWords(searchWords(`${fiche.titre} ${fiche.autres}`), query))
    .map((fiche, index) => ({ fiche, index, rank: rank(fiche) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ fiche }) => fiche);
}
