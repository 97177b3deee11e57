import type { APIRoute } from 'astro';
import { toCsv } from '../../charts/graphique.ts';
import { loadGraphiquesExport } from '../../charts/load-graphiques-export.ts';
import { chartPublished } from '../../charts/published-graphiques.ts';
import { formatCsv } from '../../contract/words/format-csv.ts';
import { loadChiffres, loadCollectivites, loadPays, loadSite } from '../../load/load-records.ts';

const COLUMNS = [
  'sujet',
  'libelle',
  'valeur',
  'unite',
  'annee',
  'periode',
  'territoire',
  'note',
  'document',
  'pages',
  'passage',
];

/** Every reading, one a row. */
function renderReleves(): string {
  const { documents } = loadSite();
  const rows = loadChiffres().releves.map(
    ({ sujet, libelle, valeur, unite, annee, periode, territoire, note, source, passage }) => [
      sujet,
      libelle,
      valeur,
      unite,
      annee,
      periode,
      territoire,
      note,
      documents[source.document]?.titre ?? source.document,
      source.pages.join(' '),
      passage,
    ],
  );
  return formatCsv([COLUMNS, ...rows]);
}

/** What each collectivité declares, one row a year; a year without a row was not declared. */
function renderAides(): string {
  const rows = [...loadCollectivites().values()].flatMap(({ id, nom, apd }) =>
    apd.map(({ annee, montant }) => [id, nom, annee, montant]),
  );
  return formatCsv([['id', 'collectivite', 'annee', 'montant'], ...rows]);
}

/** The tables of /chiffres/ as files: plain labels, UTF-8, one header line. */
export function getStaticPaths() {
  const tables: [string, string][] = [
    ...chartPublished(loadChiffres(), loadPays()).map((graphique): [string, string] => [
      graphique.slug,
      toCsv(graphique),
    ]),
    ...loadGraphiquesExport().map((graphique): [string, string] => [`ce-site-${graphique.slug}`, toCsv(graphique)]),
    ['releves', renderReleves()],
    ['aide-des-collectivites', renderAides()],
  ];
  return tables.map(([tableau, csv]) => ({ params: { tableau }, props: { csv } }));
}

export const GET: APIRoute<{ csv: string }> = ({ props }) => new Response(props.csv);
