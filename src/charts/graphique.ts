import { decapitalise, formatGrandNombre, formatListe, formatNombre } from '../contract/words/format.ts';
import { type CelluleCsv, formatCsv } from '../contract/words/format-csv.ts';

/** One line of a chart and of its table: a name, and one figure a column. Null is not known; it is never zero. */
export interface Ligne {
  libelle: string;
  /** Where the name leads, without the base path. */
  href?: string;
  valeurs: readonly (number | null)[];
  /** Where a published figure is written, and what to know of it. */
  source?: string;
}

/** What a chart, its table and its CSV all say: the same lines, from one place. */
export interface Graphique {
  /** Names its CSV, and the place on its page. */
  slug: string;
  titre: string;
  /** How it is counted, in one line. */
  regle: string;
  /** The name of the lines, then of each column of figures. */
  colonnes: readonly [string, ...string[]];
  lignes: readonly Ligne[];
  /** Records that say something, and those that do not; left out for published figures, which are not ours to count. */
  couverture?: { connus: number; sans: number };
}

/** With fewer bars, a sentence says as much. */
export const MIN_BARRES = 3;
/** A drawing of fewer records, or of a small part of them, would look like a finding. */
const MIN_FICHES = 5;
const MIN_PART = 0.2;

/** True when a drawing tells more than a sentence, and nothing false. */
export function isDrawable({ lignes, couverture }: Graphique): boolean {
  const known = lignes.filter(({ valeurs }) => valeurs.some((valeur) => valeur !== null && valeur > 0));
  if (known.length < MIN_BARRES) return false;
  if (couverture === undefined) return true;
  const { connus, sans } = couverture;
  return connus >= MIN_FICHES && connus >= MIN_PART * (connus + sans);
}

/** More figures than a sentence holds. */
export const isLong = ({ lignes }: Graphique): boolean => lignes.length > 5;

/** Why a sentence stands where a drawing would; null when the few lines say it by themselves. */
export function explainSentence({ couverture }: Graphique): string | null {
  if (couverture === undefined || couverture.connus === 0) return null;
  const { connus, sans } = couverture;
  const n = `n\u00a0= ${formatNombre(connus)}${sans > 0 ? ` sur ${formatNombre(connus + sans)}` : ''}`;
  if (connus < MIN_FICHES) return `Trop peu de fiches pour un graphique (${n}).`;
  return connus < MIN_PART * (connus + sans) ? `Trop peu de fiches le disent pour un graphique (${n}).` : null;
}

/** Bars of a chart that stands among others. */
const MONTREES = 6;

/** A chart in little: of ranked lines the first; of years the last, and since when. */
export function abridge(graphique: Graphique): Graphique {
  const { slug, titre, lignes } = graphique;
  if (slug !== 'annees' || lignes.length <= MONTREES) return { ...graphique, lignes: lignes.slice(0, MONTREES) };
  const last = lignes.slice(-MONTREES);
  return { ...graphique, titre: `${titre}, depuis ${last[0]?.libelle.split('–')[0]}`, lignes: last };
}

/** The same chart with the lines of which a column says something, and the names of the others. */
export function splitKnown(graphique: Graphique, colonne: number): { connu: Graphique; sans: string[] } {
  const isKnown = ({ valeurs }: Ligne) => (valeurs[colonne] ?? null) !== null;
  return {
    connu: { ...graphique, lignes: graphique.lignes.filter(isKnown) },
    sans: graphique.lignes.filter((ligne) => !isKnown(ligne)).map(({ libelle }) => libelle),
  };
}

/**
 * « Jumelage : 12, pacte d’amitié : 2 et… »: what a chart shows, for those who do not see it, or instead of it. Of several
 * columns, each figure with the name of its own.
 * @param colonne the only one that is drawn
 */
export function describeGraphique(
  { colonnes, lignes }: Graphique,
  { colonne, unite }: { colonne?: number; unite?: string } = {},
): string {
  const said = lignes.filter(({ valeurs }) => valeurs.some((valeur) => valeur !== 0));
  if (said.length === 0) return 'Aucune fiche ne le dit.';
  const show = (valeur: number | null | undefined) =>
    valeur === null || valeur === undefined ? 'non publié' : formatGrandNombre(valeur, unite);
  const parts = said.map(({ libelle, valeurs }) => {
    if (colonne !== undefined || valeurs.length === 1) return `${libelle}\u00a0: ${show(valeurs[colonne ?? 0])}`;
    const named = valeurs.map((valeur, rank) => `${decapitalise(colonnes[rank + 1] ?? '')} ${show(valeur)}`);
    return `${libelle} (${named.join(', ')})`;
  });
  return `${formatListe(parts)}.`;
}

/** The rows of its CSV: a header, then the lines; an unknown figure is an empty cell. */
function toCsvRows({ colonnes, lignes }: Graphique): CelluleCsv[][] {
  const sourced = lignes.some(({ source }) => source !== undefined);
  const rows = lignes.map(({ libelle, valeurs, source }) => [libelle, ...valeurs, ...(sourced ? [source] : [])]);
  return [[...colonnes, ...(sourced ? ['Source'] : [])], ...rows];
}

export const toCsv = (graphique: Graphique): string => formatCsv(toCsvRows(graphique));
