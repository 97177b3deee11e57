import { estRien, toText } from '../noms/split-cell.ts';
import type { Cellule, Ligne } from '../tableau.ts';
import { IGNORER } from '../tableau.ts';
import { readPeriode } from '../valeurs/read-date.ts';
import { readMontantCellule, type Unite, uniteOf } from '../valeurs/read-montant.ts';
import { CHAMPS, type Champ, champOf } from './champs.ts';
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
  /** What its heading, or the titles above, say of its amounts. */
  unite: Unite;
  /** Some of its dates can only be read with the month first: « 12/31/2023 ». */
  moisDabord: boolean;
  /** It holds ISO codes of two letters and nothing else: `NA` is that of Namibia. */
  enCodes: boolean;
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
    const enCodes = areCodes(nom, cells);
    // Two letters that elsewhere say « nothing ».
    const sample = sampleOf(cells, enCodes ? (text) => text === '' : estRien);
    return {
      place,
      nom,
      remplies: countFilled(cells),
      moisDabord: cells.some(isMoisDabord),
      enCodes,
      scores: scoreColumn(nom, entete.groupes[place], sample, lexique, noms),
    };
  });
  const chosen = assign(columns);
  return columns.map(({ scores, ...column }) => {
    const { nom } = column;
    const own = belieRepetition(chosen, columns, column);
    const autres = scores.filter(({ champ }) => champ !== own?.champ).slice(0, 3);
    const champ = own?.champ;
    const unite = uniteOf(nom, entete.titres);
    return { ...column, champ, confiance: own?.confiance ?? 0, autres, unite, choisie: false };
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
    const cells = lignes.map(({ cellules }) => cellules[place] ?? null);
    const remplies = countFilled(cells);
    const moisDabord = cells.some(isMoisDabord);
    const enCodes = areCodes(nom, cells);
    const champ = cle === undefined || cle === IGNORER ? undefined : champOf(cle);
    return {
      place,
      nom,
      champ,
      confiance: champ === undefined ? 0 : 1,
      autres: [],
      remplies,
      unite: uniteOf(nom, entete.titres),
      moisDabord,
      enCodes,
      choisie: cle !== undefined,
    };
  });
}

const isMoisDabord = (cellule: Cellule): boolean =>
  typeof cellule === 'string' && /(?<!\d)(?:0?[1-9]|1[0-2])\/(?:1[3-9]|2\d|3[01])\/\d{4}/.test(cellule);

/** Of two cells or more, or under a heading that says so: « Code pays ». */
function areCodes(nom: string, cells: readonly Cellule[]): boolean {
  const texts = cells.map(toText).filter((text) => !estRien(text) || /^\p{Lu}{2}$/u.test(text));
  const isCodes = texts.every((text) => /^\p{Lu}{2}(?:[\s;,/|+]+\p{Lu}{2})*$/u.test(text));
  return (
    texts.length > 0 &&
    isCodes &&
    (/(?<!\p{L})(?:codes?|iso)(?!\p{L})/iu.test(nom) || texts.some((text) => !estRien(text)))
  );
}

const countFilled = (cells: readonly Cellule[]): number => cells.filter((cellule) => !estRien(toText(cellule))).length;

/** A name that its values belie. */
const DEMENTIE = 0.6;
/** Most that values alone tell. */
const NON_NOMMEE = 0.7;

type Score = { champ: Champ; confiance: number };

function scoreColumn(
  nom: string,
  groupe: string | undefined,
  sample: readonly Cellule[],
  lexique: Lexique,
  noms: Noms,
): Score[] {
  if (sample.length === 0) return [];
  const nameless = /^colonne [A-Z]{1,3}$/.test(nom);
  const names = nameless ? guessNameless(sample, noms) : scoreHeading(nom, groupe, lexique);
  return CHAMPS.flatMap((champ) => {
    const name = names.get(champ.cle) ?? 0;
    if (name < 0.3 && !PARLANTS.has(champ.cle)) return [];
    const values = judgeColumn(champ, sample, noms);
    const confiance = nameless ? Math.min(NON_NOMMEE, weigh(name, values, champ)) : weigh(name, values, champ);
    return confiance < 0.3 ? [] : [{ champ, confiance }];
  }).sort((a, b) => b.confiance - a.confiance);
}

/** A column without a name: what its values look like most, never surely. */
function guessNameless(sample: readonly Cellule[], { partenaires }: Noms): Map<string, number> {
  const texts = sample.map(toText);
  const share = (test: (text: string, place: number) => boolean) => texts.filter(test).length / texts.length;
  const isTitle = (text: string) => text.length >= 8 && /\p{L} \p{L}/u.test(text) && !/@/.test(text);
  const scores = new Map<string, number>();
  if (share((text) => partenaires.isTownAnywhere(text)) >= 0.8) scores.set('partenaire.nom', 0.6);
  else if (share(isTitle) >= 0.6 && new Set(texts).size >= texts.length * 0.8) scores.set('projet.titre', 0.58);
  // Five figures are an amount as well as the number of a day.
  if (share((text, place) => !/^\d{5}$/.test(text) && 'valeur' in readPeriode(sample[place] ?? null)) === 1)
    scores.set('projet.debut', 0.57);
  else if (
    share(
      (text, place) => Number(text.replace(/\D/g, '')) >= 500 && 'valeur' in readMontantCellule(sample[place] ?? null),
    ) === 1
  )
    scores.set('projet.montant', 0.56);
  return scores;
}

/** What the name says, raised or lowered by what the values look like. */
function weigh(name: number, values: number | undefined, champ: Champ): number {
  if (values === undefined) return name;
  // Values that the field cannot hold: its very name still makes it the likeliest, and each value is said; less than that is nothing.
  if (values < 0.3) return name >= 0.9 ? DEMENTIE : name * 0.5;
  if (name >= SURE) return name;
  if (name >= 0.3)
    return Math.min(
      0.9,
      name + (PARLANTS.has(champ.cle) || isTold(champ) ? (values >= 0.8 ? 0.25 : values >= 0.5 ? 0.1 : 0) : 0),
    );
  // Any text may be the name of a partner: only a heading says so.
  if (champ.cle === 'partenaire.nom' || values < 0.6) return 0;
  return values >= 0.8 ? 0.7 * values : 0.56;
}

/** Values that few fields could hold. */
const PRECIS: ReadonlySet<string> = new Set([
  'date',
  'jour',
  'montant',
  'odd',
  'pays',
  'enumeration',
  'adresse',
  'courriel',
  'thematique',
  'siren',
  'code-insee',
  'code-postal',
  'code-departement',
  'code-region',
]);
const isTold = ({ genre }: Champ): boolean => PRECIS.has(genre);

/** « Montant (2) », that fills another field than « Montant », only fills it for want of better. */
function belieRepetition(
  chosen: ReadonlyMap<number, Score>,
  columns: readonly { place: number; nom: string }[],
  { place, nom }: { place: number; nom: string },
): Score | undefined {
  const own = chosen.get(place);
  const first = columns.find((one) => nom.startsWith(one.nom) && /^ \(\d+\)$/.test(nom.slice(one.nom.length)));
  if (own === undefined || first === undefined || chosen.get(first.place)?.champ === own.champ) return own;
  return { ...own, confiance: Math.min(own.confiance, SURE - 0.01) };
}

/** A second column of bodies makes somebody take part in each project: its very name says so, or nothing does. */
const CORPS: ReadonlySet<string> = new Set(['collectivite.nom', 'partenaire.nom']);
const EXACTE = 0.95;

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
    if (count > 0 && (!champ.plusieurs || confiance < (CORPS.has(champ.cle) ? EXACTE : SURE))) continue;
    taken.set(champ.cle, count + 1);
    chosen.set(place, { champ, confiance });
  }
  return chosen;
}
