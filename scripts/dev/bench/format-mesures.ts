import { formatNombre } from '../../../src/contract/words/format.ts';
import type { ScaleMeasures } from './bench-scale.ts';
import type { CarteMeasures } from './measure-carte.ts';

type Unit = (value: number) => string;

const decimal = (digits: number) =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** 12.345 → « 12,3 s ». */
export const formatSecondes: Unit = (secondes) => `${decimal(1).format(secondes)} s`;
const formatRatioOf: Unit = (ratio) => decimal(1).format(ratio);
/** 1234567 → « 1,2 Mo ». */
export const formatMegaoctets: Unit = (octets) => `${decimal(1).format(octets / 1e6)} Mo`;
/** 12345 → « 12,3 Ko ». */
const formatKilooctets: Unit = (octets) => `${decimal(1).format(octets / 1e3)} Ko`;

/** 145.3 → « 145 ms ». */
const formatMillisecondes: Unit = (millisecondes) => `${formatNombre(Math.round(millisecondes))} ms`;

/** A line of the table: what is measured, and how much at each scale. */
interface Row {
  libelle: string;
  unit: Unit;
  values: (number | undefined)[];
  /** In the place of a value that is missing. */
  absent?: string;
}

/** Figures measured once for minimal pages (17,506 of them, 2 cores): an order of magnitude, not a race. */
const PAIRS = [
  ['Eleventy 3.1', '6 s'],
  ['Hugo 0.111', '7 s'],
  ['Astro 7.3', '20 à 26 s'],
  ['écriture en boucle', '1,3 à 3,3 s'],
] as const;

/** The measures, one column a scale; beyond the first scale, also the ratio to it. */
export function formatMesures(measures: readonly ScaleMeasures[]): string {
  const header = [
    '',
    ...measures.flatMap(({ scale }, index) => (index === 0 ? [`${scale}×`] : [`${scale}×`, 'rapport'])),
  ];
  return formatTable([header, ...listRows(measures).map(rowToCells)]);
}

/** What named peers need for pages that hold next to nothing. */
export function formatPairs(): string {
  const lines = PAIRS.map(([nom, secondes]) => `  ${nom.padEnd(20)} ${secondes}`);
  return ['Repères, relevés une fois sur 2 cœurs pour 17 506 pages presque vides :', ...lines].join('\n');
}

function listRows(measures: readonly ScaleMeasures[]): Row[] {
  const row = (libelle: string, unit: Unit, read: (measure: ScaleMeasures) => number | undefined): Row => ({
    libelle,
    unit,
    values: measures.map(read),
  });
  const etapes = [...new Set(measures.flatMap(({ build }) => build.etapes.map(({ nom }) => nom)))];
  return [
    row('export : fiches', formatNombre, ({ fiches }) => fiches),
    row('export : taille', formatMegaoctets, ({ octetsExport }) => octetsExport),
    row('export : génération', formatSecondes, ({ generation }) => generation),
    row('check:atlas : durée', formatSecondes, ({ controle }) => controle.secondes),
    row('check:atlas : fiches par seconde', formatNombre, ({ fiches, controle }) =>
      Math.round(fiches / controle.secondes),
    ),
    row('check:atlas : mémoire maximale', formatMegaoctets, ({ controle }) => controle.memoire),
    ...etapes.map((etape) =>
      row(`build : ${etape}`, formatSecondes, ({ build }) => build.etapes.find(({ nom }) => nom === etape)?.secondes),
    ),
    row('build : total', formatSecondes, ({ build }) => build.secondes),
    row('build : mémoire maximale', formatMegaoctets, ({ build }) => build.memoire),
    row('build : pages par seconde', formatNombre, ({ site, build }) => Math.round(site.pages / build.secondes)),
    ...listSuites(measures),
    {
      ...row('Hugo : écrire les mêmes pages, corps donnés', formatSecondes, ({ hugo }) => hugo ?? undefined),
      absent: 'non mesuré',
    },
    row('build : total ÷ Hugo', formatRatioOf, ({ build, hugo }) =>
      hugo === null ? undefined : build.secondes / hugo,
    ),
    row('plancher : écrire les mêmes fichiers', formatSecondes, ({ plancher }) => plancher),
    row('site : pages', formatNombre, ({ site }) => site.pages),
    row('site : fichiers', formatNombre, ({ site }) => site.fichiers),
    row('site : taille', formatMegaoctets, ({ site }) => site.octets),
    row('recherche : fichiers', formatNombre, ({ site }) => site.fichiersRecherche),
    row('recherche : taille', formatMegaoctets, ({ site }) => site.octetsRecherche),
    row('page HTML compressée : médiane', formatKilooctets, ({ site }) => site.pageMediane),
    row('page HTML compressée : maximum', formatKilooctets, ({ site }) => site.pageMaximale),
    row('annuaire : fichiers', formatNombre, ({ annuaire }) => annuaire?.fichiers),
    row('annuaire, fichier compressé : médiane', formatKilooctets, ({ annuaire }) => annuaire?.fichierMedian),
    row('annuaire, fichier compressé : maximum', formatKilooctets, ({ annuaire }) => annuaire?.fichierMaximal),
    row('chercher par nom : médiane', formatKilooctets, ({ annuaire }) => annuaire?.nomMedian),
    row('chercher par nom : maximum', formatKilooctets, ({ annuaire }) => annuaire?.nomMaximal),
    row('chercher lettre à lettre : maximum', formatKilooctets, ({ annuaire }) => annuaire?.frappeMaximale),
    row('chercher lettre à lettre : requêtes', formatNombre, ({ annuaire }) => annuaire?.requetesFrappe),
    row('chercher par code postal : médiane', formatKilooctets, ({ annuaire }) => annuaire?.codePostalMedian),
    row('chercher par code postal : maximum', formatKilooctets, ({ annuaire }) => annuaire?.codePostalMaximal),
    row('premiers résultats, compressés : médiane', formatKilooctets, ({ recherche }) => recherche?.octetsMedian),
    row('premiers résultats, compressés : maximum', formatKilooctets, ({ recherche }) => recherche?.octetsMaximum),
    row('premiers résultats : requêtes au plus', formatNombre, ({ recherche }) => recherche?.requetesMaximum),
    row('premiers résultats, calcul : médiane', formatMillisecondes, ({ recherche }) => recherche?.calculMedian),
    row('premiers résultats, calcul : maximum', formatMillisecondes, ({ recherche }) => recherche?.calculMaximum),
    row('premiers résultats, à 400 kb/s : médiane', formatMillisecondes, ({ recherche }) => recherche?.delaiMedian),
    row('premiers résultats, à 400 kb/s : maximum', formatMillisecondes, ({ recherche }) => recherche?.delaiMaximum),
    ...listCarteRows(measures),
  ];
}

/** What a publication costs when little has changed since the one before. */
function listSuites(measures: readonly ScaleMeasures[]): Row[] {
  const noms = [...new Set(measures.flatMap(({ suites }) => suites.map(({ nom }) => nom)))];
  const secondsOf = ({ suites }: ScaleMeasures, wanted: string, etape?: string): number | undefined => {
    const suite = suites.find(({ nom }) => nom === wanted);
    return etape === undefined ? suite?.build.secondes : suite?.build.etapes.find(({ nom }) => nom === etape)?.secondes;
  };
  return noms.flatMap((nom) =>
    [undefined, 'pages', 'contrôle'].map((etape) => ({
      libelle: `${nom} : ${etape ?? 'total'}`,
      unit: formatSecondes,
      values: measures.map((measure) => secondsOf(measure, nom, etape)),
    })),
  );
}

/** The map, and the same points in Leaflet with markercluster. */
function listCarteRows(measures: readonly ScaleMeasures[]): Row[] {
  return [
    { titre: 'carte', read: ({ carte }: ScaleMeasures) => carte },
    { titre: 'Leaflet', read: ({ leaflet }: ScaleMeasures) => leaflet },
  ].flatMap(({ titre, read }) => {
    const row = (libelle: string, pick: (carte: CarteMeasures) => number | null): Row => ({
      libelle: `${titre} : ${libelle}`,
      unit: formatMillisecondes,
      values: measures.map((measure) => {
        const carte = read(measure);
        return (carte && pick(carte)) ?? undefined;
      }),
      absent: 'non mesuré',
    });
    return [
      row('ouverture, médiane', ({ ouvertureMediane }) => ouvertureMediane),
      row('ouverture, maximum', ({ ouvertureMaximale }) => ouvertureMaximale),
      ...(titre === 'carte'
        ? [
            row('relais de MapLibre, médiane', ({ relaisMedian }) => relaisMedian),
            row('relais de MapLibre, maximum', ({ relaisMaximal }) => relaisMaximal),
            row('attente avant lui, médiane', ({ blocageMedian }) => blocageMedian),
          ]
        : []),
      row('changer de filtre, médiane', ({ filtreMedian }) => filtreMedian),
      row('changer de filtre, maximum', ({ filtreMaximal }) => filtreMaximal),
    ];
  });
}

function rowToCells({ libelle, unit, values, absent = '–' }: Row): string[] {
  const [first] = values;
  const cells = values.flatMap((value, index) => {
    const cell = value === undefined ? absent : unit(value);
    return index === 0 ? [cell] : [cell, formatRatio(value, first)];
  });
  return [libelle, ...cells];
}

/** 4, 2 → « 2,00 »; « – » when either is missing or nil. */
function formatRatio(value: number | undefined, first: number | undefined): string {
  return value === undefined || !first ? '–' : decimal(2).format(value / first);
}

/** First column to the left, figures to the right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(columns[0] ?? 0) : cell.padStart(columns[column] ?? 0);
  return rows.map((cells) => cells.map(pad).join('  ').trimEnd()).join('\n');
}
