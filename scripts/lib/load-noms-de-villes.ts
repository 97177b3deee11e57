import { join } from 'node:path';
import Papa from 'papaparse';
import { CODES_LANGUES, type Langue } from '../../src/contract/langues/langues.ts';
import { foldText } from '../../src/contract/words/fold-text.ts';
import { REFERENCE } from './load-table.ts';
import { readRegularFile, UnreadableInput } from './read-regular-file.ts';

const TAILLE_MAX = 1024 * 1024;
const COLONNES = ['pays', 'nom', 'fr'];

/** A town by all its names: those of the directory first, then those of other languages. */
interface NomsDeVille {
  pays: string;
  noms: readonly string[];
}

/** Names of towns in French and in other languages, as `npm run noms-de-villes` writes them. @throws UnreadableInput when the table has not its shape */
export function loadNomsDeVilles(): (NomsDeVille & { enFrancais: readonly string[]; enLangue: NomsEnLangue })[] {
  const path = join(REFERENCE, 'noms-de-villes.csv');
  const { data } = Papa.parse<string[]>(readRegularFile(path, TAILLE_MAX).toString(), {
    comments: '#',
    delimiter: ',',
    skipEmptyLines: true,
  });
  const [head = [], ...rows] = data;
  if (COLONNES.some((colonne, rank) => head[rank] !== colonne))
    throw new UnreadableInput(path, `colonnes ${COLONNES.join(', ')} attendues`);
  return rows.map(([pays = '', ...noms]) => ({
    pays,
    noms: noms.filter((nom) => nom !== ''),
    enFrancais: noms.slice(0, COLONNES.length - 1).filter((nom) => nom !== ''),
    enLangue: Object.fromEntries(
      CODES_LANGUES.map((langue) => [langue, noms[head.indexOf(langue) - 1] || (noms[0] ?? '')]),
    ),
  }));
}

/** What a town is called in each language of the mirror: as the directory does where the table has no other name, nor the language. */
export type NomsEnLangue = Partial<Record<Langue, string>>;

/** How a town that a French text names is called elsewhere, where it is not by the same letters. */
export function createNommerEnLangue(exonymes: Exonymes): (pays: string, nom: string) => NomsEnLangue {
  const known = new Map<string, NomsEnLangue>();
  for (const { pays, enFrancais, enLangue } of loadNomsDeVilles())
    for (const nom of enFrancais) known.set(`${pays} ${foldText(nom)}`, enLangue);
  for (const [pays, noms] of Object.entries(exonymes)) {
    for (const [nom, original] of Object.entries(noms)) {
      const same = Object.fromEntries(CODES_LANGUES.map((langue) => [langue, original]));
      const key = `${pays} ${foldText(nom)}`;
      known.set(key, known.get(key) ?? known.get(`${pays} ${foldText(original)}`) ?? same);
    }
  }
  return (pays, nom) => {
    const key = foldText(nom);
    const names = Object.entries(known.get(`${pays} ${key}`) ?? {});
    return Object.fromEntries(names.filter(([, name]) => foldText(name) !== key));
  };
}

type Exonymes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every name of a town but the one that is given, none twice. */
export type NommerVille = (pays: string, nom: string) => string[];

/**
 * @param tables of names of one town each; those that share a name in a country are one town
 */
export function createNommerVille(tables: readonly NomsDeVille[]): NommerVille {
  const known = new Map<string, Map<string, string>>();
  for (const { pays, noms } of tables) {
    const keys = noms.map((nom) => [foldText(nom), nom] as const);
    const all = keys.map(([key]) => known.get(`${pays} ${key}`)).find((names) => names !== undefined) ?? new Map();
    for (const [key, nom] of keys) {
      if (!all.has(key)) all.set(key, nom);
      if (!known.has(`${pays} ${key}`)) known.set(`${pays} ${key}`, all);
    }
  }
  return (pays, nom) => {
    const key = foldText(nom);
    return [...(known.get(`${pays} ${key}`) ?? [])].flatMap(([one, name]) => (one === key ? [] : [name]));
  };
}
