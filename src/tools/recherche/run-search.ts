import type { TypeFiche } from '../../contract/recherche/fiches.ts';
import { searchWords } from '../../contract/recherche/words.ts';
import { type CheckedWord, checkWords, isUnknown } from './check-words.ts';
import { expandQuery, indexNoms, type Variante } from './expand-query.ts';
import { mendQuery } from './mend-query.ts';
import type { Fonds } from './open-fonds.ts';
import type { SearchFiles } from './search-files.ts';
import { type NamesFound, searchNames } from './search-names.ts';
import type { SearchState } from './search-state.ts';
import type { TextIndex } from './search-texts.ts';
import { mergeTrouvailles, RANG, rankName, type Trouvaille } from './trouvaille.ts';

/** What a search reads. */
export interface SearchTools {
  files: SearchFiles;
  fonds: Fonds;
  texts: () => Promise<TextIndex>;
}

/** What a query asks for, from the address; filters come after. */
type Question = Pick<SearchState, 'q' | 'texte' | 'exact'>;

/** Everything that answers a query, filters aside, and what to say of it. */
export interface Reponse {
  trouvailles: Trouvaille[];
  /** What the usual names of the query stand for: also searched. */
  aussi: string[];
  /** The query as it was understood, when a word had a slip; null otherwise. */
  corrige: string | null;
  /** Other ways to mend it. */
  plutot: string[];
  /** Words that nothing holds. */
  inconnus: string[];
  /** Types too many of whose names hold the words: how many, null when nobody counted. */
  frequents: NamesFound['frequents'];
  /** The texts of the Atlas, not yet read, may hold the words. */
  atlasEnPlus: boolean;
}

/** Runs a query over names and texts. @throws when a file of the search does not come. */
export async function runSearch({ q, texte, exact }: Question, tools: SearchTools): Promise<Reponse> {
  const { files } = tools;
  const titres = await files.titres();
  const typed = q === '' ? [] : searchWords(q);
  const hasAtlas = titres.atlas !== null;
  const withAtlas = texte && hasAtlas;
  if (typed.length === 0) {
    return { ...NOTHING, trouvailles: await listAll(withAtlas, tools.fonds), atlasEnPlus: hasAtlas && !texte };
  }
  const variantes = expandQuery(typed, indexNoms(titres));
  // What most searches need comes along while the words are looked up.
  void tools.texts().catch(() => undefined);
  void tools.fonds.guide().catch(() => undefined);
  const checked = await checkWords(typed, files);
  const mended = exact
    ? { words: checked, corrige: null, plutot: [] }
    : await mendQuery(q, checked, (index) => isCovered(index, variantes), files);
  const expanded = await Promise.all(
    variantes.map((variante) =>
      checkVariante(variante, checked, withAtlas || titres.horsGuide.includes(variante.vaut), files),
    ),
  );
  const passes = [mended.words, ...expanded];
  const found = await Promise.all(passes.map((words) => runPass(words, withAtlas, tools)));
  return {
    trouvailles: mergeTrouvailles(found.flatMap(({ trouvailles }) => trouvailles)),
    aussi: variantes.map(({ vaut }) => vaut),
    corrige: mended.corrige,
    plutot: mended.plutot,
    inconnus: mended.words.flatMap((word, index) => (isUnknown(word) && !isCovered(index, variantes) ? word.mot : [])),
    frequents: Object.assign({}, ...found.map(({ frequents }) => frequents)),
    atlasEnPlus: hasAtlas && !texte && passes.some((words) => words.every(({ fonds }) => fonds[1] > 0)),
  };
}

const NOTHING: Omit<Reponse, 'trouvailles'> = {
  aussi: [],
  corrige: null,
  plutot: [],
  inconnus: [],
  frequents: {},
  atlasEnPlus: false,
};

/**
 * The words of what a usual name stands for. Its words are only looked up, 2 KB each, where they may be missing:
 * the texts of the guide print nearly all of them, those of the Atlas may not.
 */
async function checkVariante(
  { mots, de, a }: Variante,
  checked: readonly CheckedWord[],
  unsure: boolean,
  files: SearchFiles,
): Promise<CheckedWord[]> {
  if (unsure) return checkWords(mots, files);
  const end = mots.length - (checked.length - a);
  return mots.map((mot, index) => {
    const typed = index < de ? checked[index] : index >= end ? checked[index - end + a] : undefined;
    return typed ?? { mot, debut: false, fonds: [1, 1, 1] };
  });
}

const isCovered = (index: number, variantes: readonly Variante[]): boolean =>
  variantes.some(({ de, a }) => index >= de && index < a);

/** One query over the texts, where an index knows every word, and over the names. */
async function runPass(words: readonly CheckedWord[], texte: boolean, tools: SearchTools): Promise<NamesFound> {
  const [found, names] = await Promise.all([
    searchFonds(words, texte, tools),
    words.every(({ fonds: [, atlas, noms] }) => atlas + noms > 0) ? searchNames(words, tools.files) : NO_NAMES,
  ]);
  return {
    trouvailles: [...found, ...names.trouvailles],
    frequents: texte ? withoutTypes(names.frequents, ['collectivite', 'partenaire', 'projet']) : names.frequents,
  };
}

const NO_NAMES: NamesFound = { trouvailles: [], frequents: {} };

/** The texts of the Atlas list what names only count. */
const withoutTypes = (frequents: NamesFound['frequents'], types: readonly TypeFiche[]): NamesFound['frequents'] =>
  Object.fromEntries(Object.entries(frequents).filter(([type]) => !types.includes(type as TypeFiche)));

/** Pagefind passes over a word that it does not know: an index is only asked when it holds every word. */
async function searchFonds(
  words: readonly CheckedWord[],
  texte: boolean,
  { fonds, texts }: SearchTools,
): Promise<Trouvaille[]> {
  const isHeldBy = (part: 0 | 1) => words.every((word) => word.fonds[part] > 0);
  const inAtlas = texte && isHeldBy(1);
  if (!isHeldBy(0) && !inAtlas) return [];
  const [index, guide, atlas] = await Promise.all([texts(), fonds.guide(), inAtlas ? fonds.atlas() : null]);
  if (atlas) await index.addAtlas();
  const results = await index.search(words.map(({ mot }) => mot));
  return results.flatMap(({ id, score }) => {
    const known = (isHeldBy(0) ? guide.byId(id) : undefined) ?? atlas?.byId(id);
    return known ? [{ ...known, score, rang: known.fiche ? rankName(known.fiche, words) : RANG.texte }] : [];
  });
}

/** Without a query: everything, for the filters to narrow down. */
async function listAll(texte: boolean, { guide, atlas }: Fonds): Promise<Trouvaille[]> {
  const parts = await Promise.all([guide(), texte ? atlas() : null]);
  return parts.flatMap((part) => (part ? part.all : []));
}
