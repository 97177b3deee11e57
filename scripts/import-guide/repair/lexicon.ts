import { isFrenchWord, loadSpelling, nameWords, type SpellingWords } from '../../lib/french-words.ts';
import { loadTerritoires } from '../../lib/load-territoires.ts';
import { loadCities } from '../../lib/load-villes.ts';
import { loadNomsPropres } from '../../lib/reference-tables.ts';

type NameDoubt = 'sure' | 'large' | 'small';

/** A name, word by word, in its own case: `['Pyrénées', 'Orientales']`. */
interface ProperName {
  words: readonly string[];
  /**
   * `sure`: nothing but a name (« Nantes »). `large`, `small`: its words are also ordinary French ones, and the place
   * is of that size (« Tours », « Mesure »): the context must decide.
   */
  doubt: NameDoubt;
  /** Words that, right after it, make it no name: « l’état » in « l’état des lieux ». */
  except?: readonly string[];
}

/** An acronym that is also a French word, with the words one of which must come before it. */
interface Acronym {
  form: string;
  after: readonly string[] | null;
}

/** What is known of French words and names before any document is read. */
export interface Lexicon {
  /** True for an ordinary French word, given in lower case. */
  isWord: (lower: string) => boolean;
  /** Names by their first two words in lower case, or by the only one, the longest first: see `namesFrom`. */
  names: ReadonlyMap<string, readonly ProperName[]>;
  /** Acronyms by their letters in lower case. */
  acronyms: ReadonlyMap<string, Acronym>;
  /** First names in lower case. */
  firstNames: ReadonlySet<string>;
}

/** Smaller foreign towns would make names of too many ordinary words. */
const SMALLEST_CITY = 15_000;

/** From this size a town whose name is an ordinary word needs less context. */
const LARGE_TOWN = 10_000;
const LARGE_CITY = 100_000;

/** Countries, and the parts of the world that the United Nations number. */
function loadCountries(): string[] {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const parts = ['002', '005', '009', '013', '019', '142', '150', '419'];
  const all = [...codes, ...parts].flatMap((code) => names.of(code) ?? []);
  return all.filter((name) => !/^(?:pseudo|zone|région)/i.test(name)).flatMap((name) => [name, ...name.split(/[()]/)]);
}

/** « Le Soler » is also looked for as « Soler », for French says « la commune du Soler ». */
function withoutArticle(name: string): string | null {
  return /^(?:Le|Les|La|L['’])[ ’']?(.+)$/.exec(name)?.[1] ?? null;
}

function addPlaces(index: NameIndex, isOrdinary: (name: string) => boolean): void {
  for (const { nom } of [...loadTerritoires('departements'), ...loadTerritoires('regions')]) {
    index.add(nom, nameWords(nom).length === 1 && isOrdinary(nom) ? 'large' : 'sure');
  }
  for (const { nom, population } of loadTerritoires('communes')) {
    for (const name of [nom, withoutArticle(nom)]) {
      if (name === null) continue;
      const size = (population ?? 0) >= LARGE_TOWN ? 'large' : 'small';
      index.add(name, isOrdinary(name) ? size : 'sure');
    }
  }
  for (const { name, population } of loadCities()) {
    if (population < SMALLEST_CITY || !/^\p{Lu}/u.test(name)) continue;
    const ordinary = isOrdinary(name);
    const size = population >= LARGE_CITY ? 'large' : 'small';
    index.add(name, ordinary ? size : 'sure');
  }
}

/** First names are those that French communes honour (« Saint-Martin ») and those that the dictionary knows, but for places. */
function loadFirstNames(spelling: SpellingWords): Set<string> {
  const communes = loadTerritoires('communes').map(({ nom }) => nom);
  const saints = communes.flatMap((nom) => /^Sainte?-(\p{Lu}\p{Ll}+)(?:$|-)/u.exec(nom)?.[1] ?? []);
  const cities = loadCities().filter(({ population }) => population >= LARGE_CITY);
  const places = new Set([...communes, ...loadCountries(), ...cities.map(({ name }) => name)]);
  const others = spelling.names.filter((name) => !places.has(name));
  return new Set([...saints, ...others].map((name) => name.toLowerCase()));
}

/** Reads every word list once: French words, countries, communes, departments, regions, cities, and the small table. */
export function loadLexicon(): Lexicon {
  const table = loadNomsPropres();
  const spelling = loadSpelling();
  const isOrdinary = (name: string): boolean => nameWords(name).every((word) => isFrenchWord(spelling, word));
  const index = new NameIndex();
  for (const name of [...loadCountries(), ...table.villes, ...table.regions]) index.add(name, 'sure');
  for (const row of table.noms) typeof row === 'string' ? index.add(row, 'sure') : index.add(row.nom, 'sure', row.sauf);
  for (const name of spelling.names) index.add(name, isOrdinary(name) ? 'small' : 'sure');
  addPlaces(index, isOrdinary);
  const known = spelling.acronyms.filter((form) => !spelling.isWord(form.toLowerCase()));
  const acronyms = new Map<string, Acronym>(known.map((form) => [form.toLowerCase(), { form, after: null }]));
  for (const { forme, apres } of table.sigles) acronyms.set(forme.toLowerCase(), { form: forme, after: apres ?? null });
  return { isWord: spelling.isWord, names: index.sorted(), acronyms, firstNames: loadFirstNames(spelling) };
}

const ORDER: readonly NameDoubt[] = ['sure', 'large', 'small'];

/** « Eu », « Is », « Us » are communes; in a text they are something else. */
const SHORTEST_NAME = 3;

/** What names are found by: hundreds begin with « la », few with « la roche ». */
const nameIndex = (words: readonly string[]): string => words.slice(0, 2).join(' ').toLowerCase();

/** The names that may begin with a word that stands before another, the longest first. */
export function* namesFrom({ names }: Pick<Lexicon, 'names'>, word: string, next: string): Generator<ProperName> {
  yield* names.get(nameIndex([word, next])) ?? [];
  yield* names.get(nameIndex([word])) ?? [];
}

/** Names by their first words. A name added twice keeps the surest of its two doubts. */
class NameIndex {
  private readonly names = new Map<string, ProperName[]>();
  private readonly known = new Map<string, ProperName>();

  add(name: string, doubt: NameDoubt, except?: readonly string[]): void {
    const words = nameWords(name);
    const first = words[0];
    if (first === undefined || (words.length === 1 && first.length < SHORTEST_NAME)) return;
    const key = words.join(' ');
    const same = this.known.get(key);
    if (same) {
      if (ORDER.indexOf(doubt) < ORDER.indexOf(same.doubt)) same.doubt = doubt;
      return;
    }
    const entry = except ? { words, doubt, except } : { words, doubt };
    this.known.set(key, entry);
    const list = this.names.get(nameIndex(words));
    if (list === undefined) this.names.set(nameIndex(words), [entry]);
    else list.push(entry);
  }

  sorted(): Map<string, ProperName[]> {
    for (const list of this.names.values()) list.sort((one, other) => other.words.length - one.words.length);
    return this.names;
  }
}
