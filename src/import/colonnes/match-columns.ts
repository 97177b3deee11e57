import type { Cellule, Ligne } from '../tableau.ts';
import { CHAMPS, type Champ, champOf, IGNORER } from './champs.ts';
import type { Entete } from './find-header.ts';
import { judgeColumn, type Noms, PARLANTS, sampleOf } from './judge-values.ts';
import { type Lexique, scoreHeading } from './name-score.ts';

export interface Colonne {
  place: number;
  /** Its heading, or its letter. */
  nom: string;
  /** What it fills; undefined for nothing. */
  champ: Champ | undefined;
  /** From 0 to 1; 1 when a person said it. */
  confiance: number;
  /** Other fields that it may fill, best first. */
  autres: readonly { champ: Champ; confiance: number }[];
  /** How many of its cells hold something. */
  remplies: number;
  /** A person chose it, or chose that it fills nothing. */
  choisie: boolean;
}

/** From here a column is used; below it is left and listed. */
export const UTILISEE = 0.55;
/** From here it is used without a word. */
export const SURE = 0.85;

/** Which field each column fills: by its heading, then by what its values look like. */
export function matchColumns(entete: Entete, lignes: readonly Ligne[], lexique: Lexique, noms: Noms): Colonne[] {
  const columns = entete.noms.map((nom, place) => {
    const cells = lignes.map(({ cellules }) => cellules[place] ?? null);
    const sample = sampleOf(cells);
    return {
      place,
      nom,
      remplies: countFilled(cells),
      scores: scoreColumn(nom, entete.groupes[place], sample, lexique, noms),
    };
  });
  const chosen = assign(columns);
  return columns.map(({ place, nom, remplies, scores }) => {
    const own = chosen.get(place);
    const autres = scores.filter(({ champ }) => champ !== own?.champ).slice(0, 3);
    return { place, nom, champ: own?.champ, confiance: own?.confiance ?? 0, autres, remplies, choisie: false };
  });
}

/** What a person said: nothing is guessed, a column that they do not name fills nothing. */
export function applyCorrespondance(
  entete: Entete,
  lignes: readonly Ligne[],
  champs: ReadonlyMap<string, string>,
): Colonne[] {
  return entete.noms.map((nom, place) => {
    const cle = champs.get(nom);
    const remplies = countFilled(lignes.map(({ cellules }) => cellules[place] ?? null));
    const champ = cle === undefined || cle === IGNORER ? undefined : champOf(cle);
    return {
      place,
      nom,
      champ,
      confiance: champ === undefined ? 0 : 1,
      autres: [],
      remplies,
      choisie: cle !== undefined,
    };
  });
}

const countFilled = (cells: readonly Cellule[]): number =>
  cells.filter((cellule) => cellule !== null && cellule !== '').length;

type Score = { champ: Champ; confiance: number };

function scoreColumn(
  nom: string,
  groupe: string | undefined,
  sample: readonly Cellule[],
  lexique: Lexique,
  noms: Noms,
): Score[] {
  if (sample.length === 0) return [];
  const names = /^colonne [A-Z]{1,3}$/.test(nom) ? new Map<string, number>() : scoreHeading(nom, groupe, lexique);
  return CHAMPS.flatMap((champ) => {
    const name = names.get(champ.cle) ?? 0;
    if (name < 0.3 && !PARLANTS.has(champ.cle)) return [];
    const confiance = weigh(name, judgeColumn(champ, sample, noms), champ);
    return confiance < 0.3 ? [] : [{ champ, confiance }];
  }).sort((a, b) => b.confiance - a.confiance);
}

/** What the name says, raised or lowered by what the values look like. */
function weigh(name: number, values: number | undefined, champ: Champ): number {
  if (values === undefined) return name;
  // A column whose values its field cannot hold is not its column, whatever it is called.
  if (values < 0.3) return Math.min(name, 0.5) * (0.6 + values);
  if (name >= SURE) return name;
  if (name >= 0.3)
    return Math.min(
      0.9,
      name + (PARLANTS.has(champ.cle) || isTold(champ) ? (values >= 0.8 ? 0.25 : values >= 0.5 ? 0.1 : 0) : 0),
    );
  // Any text may be the name of a partner: only a heading says so.
  return values >= 0.8 && champ.cle !== 'partenaire.nom' ? 0.7 * values : 0;
}

/** Values that few fields could hold. */
const isTold = ({ genre }: Champ): boolean =>
  ['date', 'jour', 'montant', 'odd', 'pays', 'enumeration', 'adresse', 'courriel', 'thematique'].includes(genre);

/** The surest first; a field that holds one value has one column. */
function assign(columns: readonly { place: number; scores: readonly Score[] }[]): Map<number, Score> {
  const all = columns
    .flatMap(({ place, scores }) => scores.map((score) => ({ place, ...score })))
    .filter(({ confiance }) => confiance >= UTILISEE)
    .sort((a, b) => b.confiance - a.confiance || a.place - b.place);
  const taken = new Map<string, number>();
  const chosen = new Map<number, Score>();
  for (const { place, champ, confiance } of all) {
    if (chosen.has(place)) continue;
    const count = taken.get(champ.cle) ?? 0;
    // A second column for a field that takes several must be as sure as the first.
    if (count > 0 && (!champ.plusieurs || confiance < SURE)) continue;
    taken.set(champ.cle, count + 1);
    chosen.set(place, { champ, confiance });
  }
  return chosen;
}
