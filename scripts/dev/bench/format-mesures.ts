import { max, median } from 'd3';
import { formatNombre } from '../../../src/contract/words/format.ts';

type Unite = (valeur: number) => string;

/** What is measured, how its figures are written, how much; null where it could not be measured. */
export type Mesure = readonly [libelle: string, unite: Unite, valeur: number | null];

const decimal = (digits: number) =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** 7.54 → « 7,5 ». */
export const formatRapport: Unite = (valeur) => decimal(1).format(valeur);
/** 12.345 → « 12,3 s ». */
export const formatSecondes: Unite = (valeur) => `${decimal(1).format(valeur)} s`;
/** 145.3 → « 145 ms ». */
export const formatMillisecondes: Unite = (valeur) => `${formatNombre(Math.round(valeur))} ms`;
/** 1234567 → « 1,2 Mo ». */
export const formatMegaoctets: Unite = (octets) => `${decimal(1).format(octets / 1e6)} Mo`;
/** 12345 → « 12,3 Ko ». */
export const formatKilooctets: Unite = (octets) => `${decimal(1).format(octets / 1e3)} Ko`;

/** The middle one of several, and the largest. */
export const medianAndMax = (libelle: string, unite: Unite, valeurs: readonly number[]): Mesure[] => [
  [`${libelle} : médiane`, unite, median(valeurs) ?? null],
  [`${libelle} : maximum`, unite, max(valeurs) ?? null],
];

/** Figures measured once for minimal pages (17,506 of them, 2 cores): an order of magnitude, not a race. */
const PAIRS = [
  ['Eleventy 3.1', '6 s'],
  ['Hugo 0.111', '7 s'],
  ['Astro 7.3', '20 à 26 s'],
  ['écriture en boucle', '1,3 à 3,3 s'],
] as const;

/** A column for each set of measures; beyond the first, also the ratio to it. Measures of one name share a line. */
export function formatMesures(colonnes: readonly { titre: string; mesures: readonly Mesure[] }[]): string {
  const unites = new Map(colonnes.flatMap(({ mesures }) => mesures.map(([libelle, unite]) => [libelle, unite])));
  const rows = [...unites].map(([libelle, unite]) => {
    const valeurs = colonnes.map(({ mesures }) => mesures.find(([nom]) => nom === libelle)?.[2]);
    return [
      libelle,
      ...valeurs.flatMap((valeur, rank) => {
        const cell = valeur === undefined ? '–' : valeur === null ? 'non mesuré' : unite(valeur);
        return rank === 0 ? [cell] : [cell, formatRatio(valeur, valeurs[0])];
      }),
    ];
  });
  const header = colonnes.flatMap(({ titre }, rank) => (rank === 0 ? [titre] : [titre, 'rapport']));
  return formatTable([['', ...header], ...rows]);
}

/** What named peers need for pages that hold next to nothing. */
export function formatPairs(): string {
  const lines = PAIRS.map(([nom, secondes]) => `  ${nom.padEnd(20)} ${secondes}`);
  return ['Repères, relevés une fois sur 2 cœurs pour 17 506 pages presque vides :', ...lines].join('\n');
}

/** 4, 2 → « 2,00 »; « – » when either is missing or nil. */
function formatRatio(value: number | null | undefined, first: number | null | undefined): string {
  return value === undefined || value === null || !first ? '–' : decimal(2).format(value / first);
}

/** First column to the left, figures to the right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[column] ?? 0);
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n');
}
