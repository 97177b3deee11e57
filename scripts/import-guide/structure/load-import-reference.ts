import { z } from 'zod';
import { documentsSchema, zoneReferenceSchema } from '../../../src/contract/content/reference.ts';
import { codePaysSchema } from '../../../src/contract/fields/code-pays.ts';
import { slugSchema } from '../../../src/contract/fields/slug.ts';
import { foldText } from '../../../src/contract/words/fold-text.ts';
import { loadReferenceTable } from '../../lib/load-table.ts';
import { loadTerritoires } from '../../lib/load-territoires.ts';
import { loadCities } from '../../lib/load-villes.ts';
import {
  loadAliasPays,
  loadExonymes,
  loadMotsThematiques,
  loadNomsPropres,
  loadPaysReference,
} from '../../lib/reference-tables.ts';
import type { ImportReference, Places } from './reference.ts';
import { isForeign, paysKey } from './reference.ts';

/** Smallest city abroad that a name alone may stand for, in inhabitants. */
const LEAST_CITY = 1000;

/** Reads the lists of `data/reference/` and the packages of places. */
export function loadImportReference(): ImportReference {
  const pays = loadPaysReference();
  const codes = new Map<string, string>();
  for (const { alias, code } of loadAliasPays()) codes.set(paysKey(alias), code);
  for (const [code, { nom }] of pays) codes.set(paysKey(nom), code);
  return {
    documents: Object.keys(loadReferenceTable('documents.yaml', documentsSchema)),
    pays,
    codes,
    gentiles: new Map(Object.entries(loadReferenceTable('gentiles.yaml', z.record(z.string(), codePaysSchema)))),
    zones: new Map(Object.entries(loadReferenceTable('zones.yaml', z.record(slugSchema, zoneReferenceSchema)))),
    themes: loadMotsThematiques().map(({ parent = null, ...theme }) => ({ ...theme, parent })),
    places: { ...loadPlaces(), exonymes: listExonymes() },
  };
}

/** French names of cities abroad: with their country where the table of the directory of towns says it. */
const listExonymes = (): Places['exonymes'] =>
  new Map<string, string | null>([
    ...loadNomsPropres().villes.map((nom): [string, null] => [foldText(nom), null]),
    ...Object.entries(loadExonymes()).flatMap(([pays, noms]) =>
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
