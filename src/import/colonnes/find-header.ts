import { toText } from '../noms/split-cell.ts';
import { type Cellule, type Ligne, type Tableau, toTableau } from '../tableau.ts';
import { type Lexique, scoreHeading, scoreNames } from './name-score.ts';

export interface Entete {
  /** Place in `tableau.lignes` of the row of names; -1 when the table has none. */
  place: number;
  /** As the correspondance names each column: unique in the table, '' for a column without values. */
  noms: readonly string[];
  /** What stands above a name, over several columns: « Porteur ». */
  groupes: readonly (string | undefined)[];
  /** Of the table, above its headings: the rows of one text. */
  titres: readonly string[];
}

/** Rows that tell how wide a table is. */
const LIGNES_LARGEUR = 2_000;
/** Rows that the headings are looked for in. */
const TETE = 40;
const LONGUEUR_MAX = 90;
const RECONNU = 0.6;
/** Least score of a row of headings: one exact name among two. */
const SUFFISANT = 0.7;
/** A cell that is the very name of a field. */
const EXACTE = 0.9;

/** Finds the row of headings: the one, near the top, whose cells name the most fields. Title rows above it are passed over. */
export function findHeader(
  tableau: Tableau,
  lexique: Lexique,
  isDonnee: (text: string) => boolean,
  wanted?: ReadonlySet<string>,
): Entete {
  const width = Math.max(0, ...tableau.lignes.slice(0, LIGNES_LARGEUR).map(({ cellules }) => cellules.length));
  if (tableau.noms !== undefined)
    return toEntete(
      -1,
      tableau.noms.map((nom) => nom),
      tableau.noms.map(() => undefined),
      tableau.noms.length,
    );
  const rows = tableau.lignes
    .slice(0, TETE)
    .map(({ cellules }, place) => ({ place, score: scoreRow(cellules, lexique, isDonnee, wanted) }));
  const best = rows.reduce((a, b) => (b.score > a.score ? b : a), { place: -1, score: 0 });
  const place = best.score >= SUFFISANT ? best.place : guessHeader(tableau.lignes, width, isDonnee);
  if (place === -1) return toEntete(-1, [], [], width);
  const texts = cellsOf(tableau.lignes[place]);
  return {
    ...toEntete(place, texts, groupsAbove(tableau.lignes, place, texts, lexique), width),
    titres: tableau.lignes.slice(0, place).flatMap((ligne) => {
      const filled = new Set(cellsOf(ligne).filter((text) => text !== ''));
      return filled.size === 1 ? [...filled] : [];
    }),
  };
}

/** A sheet with several tables, cut where other headings begin: one under the other, side by side. */
export function splitTables(tableau: Tableau, lexique: Lexique): Tableau[] {
  if (tableau.noms !== undefined) return [tableau];
  const known = new Map<string, boolean>();
  const isName = (text: string): boolean => {
    const found = known.get(text) ?? Math.max(0, ...scoreNames(text, lexique).values()) >= 0.9;
    known.set(text, found);
    return found;
  };
  const heads = tableau.lignes.flatMap(({ cellules }, place) => (isHeading(cellules, isName) ? [place] : []));
  const first = heads[0];
  const textOf = (place: number) => JSON.stringify(cellsOf(tableau.lignes[place]).filter((text) => text !== ''));
  const cuts = heads.filter(
    (place, rank) =>
      first !== undefined &&
      rank > 0 &&
      place > TETE_MIN &&
      // A heading right under another one says more of the same columns.
      heads[rank - 1] !== place - 1 &&
      textOf(place) !== textOf(heads[rank - 1] ?? place),
  );
  if (cuts.length > TABLES_MAX) return [tableau];
  return [0, ...cuts]
    .map((from, rank) => ({ ...tableau, lignes: tableau.lignes.slice(from, cuts[rank]) }))
    .flatMap((part) => splitSides(part, isName));
}

/** After a column of nothing, headings that stand before it too are those of another table: their rows have nothing in common. */
function splitSides(tableau: Tableau, isName: (text: string) => boolean): Tableau[] {
  const { lignes } = tableau;
  const place = lignes.slice(0, TETE).findIndex(({ cellules }) => isHeading(cellules, isName));
  const texts = cellsOf(lignes[place]);
  // « Porteur » and « Partenaire » above say what their « Nom » and « Pays » are.
  if (place === -1 || (place > 0 && cellsOf(lignes[place - 1]).filter((text) => text !== '').length > 1))
    return [tableau];
  const body = lignes.slice(place);
  const cuts = texts.flatMap((_, from) => {
    if (from === 0 || !body.every(({ cellules }) => toText(cellules[from - 1]) === '')) return [];
    const before = new Set(texts.slice(0, from));
    return texts.slice(from).filter((text) => before.has(text) && isName(text)).length >= REPRISES ? [from] : [];
  });
  if (cuts.length === 0) return [tableau];
  return [0, ...cuts].map((from, rank) => {
    const isOwn = (column: number) => column >= from && column < (cuts[rank] ?? Number.POSITIVE_INFINITY);
    const rows = lignes.map(({ numero, cellules }, row) => ({
      numero,
      // The titles above are those of both.
      cellules: row < place ? cellules : cellules.map((cellule, column) => (isOwn(column) ? cellule : null)),
    }));
    return { ...tableau, ...toTableau(tableau.fichier, tableau.feuille, rows) };
  });
}

/** One heading may well come twice in a table: « Pays ». */
const REPRISES = 2;

/** Tables in one sheet; more is no sheet of tables. */
const TABLES_MAX = 50;
const TETE_MIN = 1;

function isHeading(cellules: readonly Cellule[], isName: (text: string) => boolean): boolean {
  const texts = cellules.filter((cellule) => cellule !== null && cellule !== '');
  if (
    texts.length < 3 ||
    texts.some((cellule) => typeof cellule !== 'string' || cellule.length > LONGUEUR_MAX || /\d{3}/.test(cellule))
  )
    return false;
  const names = texts.filter((cellule) => isName(toText(cellule)));
  return names.length >= 3 && names.length >= texts.length * 0.6;
}

function scoreRow(
  cellules: readonly Cellule[],
  lexique: Lexique,
  isDonnee: (text: string) => boolean,
  wanted: ReadonlySet<string> | undefined,
): number {
  const texts = cellules.map(toText).filter((text) => text !== '');
  if (texts.length === 0 || texts.some((text) => text.length > LONGUEUR_MAX * 3)) return 0;
  const distinct = new Set(texts);
  const scores = [...distinct].map((text) => {
    if (wanted?.has(text)) return 2;
    if (text.length > LONGUEUR_MAX || !/\p{L}/u.test(text)) return 0;
    const best = Math.max(0, ...scoreNames(text.split('.').at(-1) ?? text, lexique).values());
    return best >= RECONNU ? best : 0;
  });
  const known = scores.filter((score) => score > 0).length;
  // « Ville de Lyon · Mali · Un titre » holds words of headings, and is a row of data.
  const data = [...distinct].filter((text, place) => (scores[place] ?? 0) < EXACTE && isDonnee(text)).length;
  const exact = scores.filter((score) => score >= EXACTE).length;
  if (data > 0 && (exact < 2 || data > exact)) return 0;
  // A title says one thing in one cell; headings say several.
  if (known < 2 && texts.length > 2) return 0;
  if (texts.length <= 2 && Math.max(...scores) < EXACTE) return 0;
  return scores.reduce((sum, score) => sum + score, 0) * (0.5 + 0.5 * (known / distinct.size));
}

/** No known name anywhere: the first row is one of names when it holds nothing but short texts, all different, as wide as the table. */
function guessHeader(lignes: readonly Ligne[], width: number, isDonnee: (text: string) => boolean): number {
  const [first, ...rest] = lignes;
  if (first === undefined || rest.length === 0) return -1;
  const texts = cellsOf(first).filter((text) => text !== '');
  const isNames =
    texts.length >= Math.max(2, width * 0.7) &&
    new Set(texts).size === texts.length &&
    texts.every((text) => text.length <= 40 && /\p{L}/u.test(text) && !/\d/.test(text) && !isDonnee(text));
  const hasData = rest
    .slice(0, 20)
    .some(({ cellules }) =>
      cellules.some((cellule) => typeof cellule === 'number' || cellule instanceof Date || /\d/.test(toText(cellule))),
    );
  return isNames && hasData ? 0 : -1;
}

/** The row above, when it says what several columns belong to. */
function groupsAbove(
  lignes: readonly Ligne[],
  place: number,
  texts: readonly string[],
  lexique: Lexique,
): (string | undefined)[] {
  const above = place > 0 ? cellsOf(lignes[place - 1]) : [];
  const filled = above.filter((text) => text !== '' && text.length <= LONGUEUR_MAX);
  const next = (lignes[place]?.numero ?? 0) - (lignes[place - 1]?.numero ?? 0) === 1;
  if (filled.length < 2 || !next) return texts.map(() => undefined);
  let current: string | undefined;
  return texts.map((text, column) => {
    if (above[column]) current = above[column];
    if (text === '') return undefined;
    // A name that says all by itself takes nothing from above.
    const own = Math.max(0, ...scoreHeading(text, undefined, lexique).values());
    return own > 0.94 && !/^(?:nom|pays|type)$/i.test(text) ? undefined : current;
  });
}

function toEntete(
  place: number,
  texts: readonly string[],
  groupes: readonly (string | undefined)[],
  width: number,
): Entete {
  const taken = new Map<string, number>();
  const noms = Array.from({ length: Math.max(width, texts.length) }, (_, column) => {
    const own = (texts[column] ?? '').replace(/\s+/g, ' ').trim();
    const base = own === '' ? `colonne ${lettersOf(column)}` : own;
    const repeated = texts.filter((text) => text === texts[column]).length > 1;
    const full = groupes[column] !== undefined && repeated ? `${groupes[column]} › ${base}` : base;
    const count = (taken.get(full) ?? 0) + 1;
    taken.set(full, count);
    return count === 1 ? full : `${full} (${count})`;
  });
  return { place, noms, groupes, titres: [] };
}

const cellsOf = (ligne: Ligne | undefined): string[] =>
  (ligne?.cellules ?? []).map((cellule) => toText(cellule).replace(/\s+/g, ' '));

/** 0 → `A`, 26 → `AA`, as spreadsheets call columns. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}
