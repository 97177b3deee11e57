import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES_PAYS_ISO } from '../../src/contract/fields/codes-iso.ts';
import { loadSpelling } from '../lib/french-words.ts';
import { type Keep, keepNothing } from '../lib/keep.ts';
import { loadTerritoires } from '../lib/load-territoires.ts';
import { loadVilles } from '../lib/load-villes.ts';
import type { Connaissance } from './list-forms.ts';
import { foldWords } from './parse-name.ts';

/** Names of the places of the world, France first, with the writing of their packages. */
export interface Savoir extends Connaissance {
  lieux: readonly string[];
}

/** What the site says of itself: its words are on every page, whoever is called by one of them. */
const OWN_FOLDERS = ['src', 'content/a-propos', 'public', 'data/reference'];
const OWN_FILES = /\.(?:ts|astro|css|svg|mdx|md|txt|yaml|json)$/;
/** People stand in these: who asked to be withdrawn, names that spell right, people made up for the tests. */
const WITH_PEOPLE = /(?:^|\/)(?:retraits\.yaml|mots\.txt|.*\.test\.ts|testing\/.*)$/;

const PLURALS = ['s', 'x', 'e', 'es'];

/**
 * The words of French, of the places of the world and of the site itself, folded. Making them takes two seconds: only a
 * publication that leaves somebody out needs them, and they are kept from one to the next.
 */
export function loadConnaissance(keep: Keep = keepNothing): Savoir {
  const spelling = loadSpelling();
  const texts = readOwnTexts();
  const { ordinary, names, firstNames, lieux } = keep('mots', texts, () => listMots(spelling.entries, texts));
  const isOrdinary = (word: string) =>
    ordinary.has(word) ||
    PLURALS.some((ending) => word.endsWith(ending) && ordinary.has(word.slice(0, -ending.length))) ||
    spelling.isWord(word);
  return { isOrdinary, isKnown: (word) => names.has(word) || isOrdinary(word), firstNames, lieux };
}

function listMots(entries: readonly string[], ownTexts: readonly string[]) {
  const lieux = listLieux();
  const firstNames = listSaints();
  const ordinary = new Set(firstNames);
  const common = entries.filter((entry) => entry === entry.toLowerCase());
  for (const text of [...common, ...lieux, ...ownTexts]) for (const word of foldWords(text)) ordinary.add(word);
  const names = new Set(entries.filter((entry) => entry !== entry.toLowerCase()).flatMap(foldWords));
  return { ordinary, names, firstNames, lieux };
}

/** First names that communes honour: « Saint-Martin », « Sainte-Marie-de-Ré ». */
export function listSaints(): Set<string> {
  const saints = loadTerritoires('communes').flatMap(
    ({ nom }) => /^Sainte?-(\p{Lu}\p{Ll}+)(?:$|-)/u.exec(nom)?.[1] ?? [],
  );
  return new Set(saints.flatMap((name) => foldWords(name)));
}

function listLieux(): string[] {
  const territoires = (['communes', 'departements', 'regions', 'epci'] as const).flatMap((table) =>
    loadTerritoires(table).map(({ nom }) => nom),
  );
  return [...territoires, ...listPays(), ...loadVilles().map(({ nom }) => nom)];
}

/** Smaller towns bear too many names of people for an address to be told by them. */
const GRANDE = { commune: 20_000, ville: 100_000 };

/** Places that a desk may be called by: countries, territories of France, large towns. */
export function listGrandsLieux(): string[] {
  const communes = loadTerritoires('communes').filter(({ population = 0 }) => population >= GRANDE.commune);
  const territoires = [...communes, ...loadTerritoires('departements'), ...loadTerritoires('regions')].map(
    ({ nom }) => nom,
  );
  const villes = loadVilles().filter(({ population }) => population >= GRANDE.ville);
  return [...territoires, ...listPays(), ...villes.map(({ nom }) => nom)];
}

function listPays(): string[] {
  const names = new Intl.DisplayNames('fr', { type: 'region' });
  return CODES_PAYS_ISO.map((code) => names.of(code) ?? code);
}

function readOwnTexts(): string[] {
  return OWN_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
      .filter((path) => OWN_FILES.test(path) && !WITH_PEOPLE.test(path))
      .map((path) => readFileSync(path, 'utf8')),
  );
}
