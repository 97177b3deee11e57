import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES_PAYS_ISO } from '../../../src/contract/fields/codes-iso.ts';
import { capitalise } from '../../../src/contract/words/format.ts';
import { isFrenchWord, loadSpelling, nameWords } from '../../lib/french-words.ts';
import { REFERENCE } from '../../lib/load-table.ts';
import { loadTerritoires } from '../../lib/load-territoires.ts';
import { loadCities } from '../../lib/load-villes.ts';
import { loadNomsPropres } from '../../lib/reference-tables.ts';
import type { WordKnowledge } from './word-knowledge.ts';

/** Words of the project's own list, one a line; what follows `#` says why a word is there. */
export function readWordList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

/**
 * The French dictionary, the names of places that the reference packages and tables hold, and `data/reference/mots.txt`.
 * A capital in that list is kept: « Wallonie » does not let « wallonie » through.
 */
export function loadWordKnowledge(): WordKnowledge {
  const spelling = loadSpelling();
  const own = readWordList(readFileSync(join(REFERENCE, 'mots.txt'), 'utf8')).flatMap((word) => [
    word,
    capitalise(word),
  ]);
  const names = [...spelling.names, ...listPlaces(), ...listNomsPropres()];
  return {
    isOrdinary: (lower) => isFrenchWord(spelling, lower),
    names: new Set([...own, ...names.flatMap(nameWords)]),
  };
}

function listPlaces(): string[] {
  const countries = new Intl.DisplayNames('fr', { type: 'region' });
  const territoires = [
    ...loadTerritoires('communes'),
    ...loadTerritoires('departements'),
    ...loadTerritoires('regions'),
  ];
  return [
    ...CODES_PAYS_ISO.flatMap((code) => (countries.of(code) ?? '').split(/[()]/)),
    ...territoires.map(({ nom }) => nom),
    ...loadCities().map(({ name }) => name),
  ];
}

function listNomsPropres(): string[] {
  const { noms, villes, regions } = loadNomsPropres();
  return [...noms.map((row) => (typeof row === 'string' ? row : row.nom)), ...villes, ...regions];
}
