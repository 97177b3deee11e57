import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { loadTerritoires } from '../../lib/load-territoires.ts';
import { loadCities } from '../../lib/load-villes.ts';
import type { ImportReference, Places, ThemeWords } from './reference.ts';
import { foldName, isForeign } from './reference.ts';

/** Smallest city abroad that a name alone may stand for, in inhabitants. */
const LEAST_CITY = 1000;

/** Reads the lists of `data/reference/` and the packages of places. */
export function loadImportReference(folder = 'data/reference'): ImportReference {
  const read = (file: string) => parse(readFileSync(join(folder, file), 'utf8'));
  const pays = new Map(Object.entries(read('pays.yaml'))) as ImportReference['pays'];
  const aliases = read('alias-pays.yaml') as { alias: string; code: string }[];
  const codes = new Map<string, string>();
  for (const { alias, code } of aliases) codes.set(foldName(alias), code);
  for (const [code, { nom }] of pays) codes.set(foldName(nom), code);
  const themes = Object.entries(read('mots-thematiques.yaml') as Record<string, Omit<ThemeWords, 'slug'>>);
  return {
    documents: Object.keys(read('documents.yaml')),
    pays,
    codes,
    gentiles: new Map(Object.entries(read('gentiles.yaml') as Record<string, string>)),
    zones: new Map(Object.entries(read('zones.yaml'))) as ImportReference['zones'],
    themes: themes.map(([slug, { nom, parent, mots }]) => ({ slug, nom, parent: parent ?? null, mots })),
    places: { ...loadPlaces(), exonymes: readExonymes(read('noms-propres.yaml').villes, read('exonymes.yaml')) },
  };
}

/** French names of cities abroad: with their country where the table of the directory of towns says it. */
const readExonymes = (villes: string[], byPays: Record<string, Record<string, string>>): Places['exonymes'] =>
  new Map<string, string | null>([
    ...villes.map((nom): [string, null] => [foldText(nom), null]),
    ...Object.entries(byPays).flatMap(([pays, noms]) =>
      Object.keys(noms).map((nom): [string, string] => [foldText(nom), pays]),
    ),
  ]);

function loadPlaces(): Omit<Places, 'exonymes'> {
  const communes = new Map<string, { nom: string; population: number }>();
  for (const { nom, type, population = 0 } of loadTerritoires('communes')) {
    if (type !== 'commune-actuelle' && type !== 'commune-associee' && type !== 'commune-deleguee') continue;
    const known = communes.get(foldText(nom));
    if (known === undefined || known.population < population) communes.set(foldText(nom), { nom, population });
  }
  const byName = (table: 'departements' | 'regions') =>
    new Map(loadTerritoires(table).map(({ nom }) => [foldText(nom), nom]));
  return { communes, departements: byName('departements'), regions: byName('regions'), cities: loadAbroad() };
}

function loadAbroad(): Places['cities'] {
  const cities = new Map<string, { pays: string; population: number; nom: string }[]>();
  for (const { name, altName, country, population } of loadCities()) {
    if (!isForeign(country) || population < LEAST_CITY) continue;
    for (const nom of new Set([name, altName].filter((text) => text !== ''))) {
      const key = foldText(nom);
      if (key.length < 3) continue;
      const rows = cities.get(key) ?? [];
      if (!rows.some(({ pays }) => pays === country)) rows.push({ pays: country, population, nom });
      cities.set(key, rows);
    }
  }
  return cities;
}
