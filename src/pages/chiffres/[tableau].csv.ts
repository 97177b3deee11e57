import type { APIRoute } from 'astro';
import { GRAPHIQUES_EXPORT } from '../../charts/export-graphiques.ts';
import { toCsv } from '../../charts/graphique.ts';
import { loadGraphiquesExport } from '../../charts/load-graphiques-export.ts';
import { chartPublished } from '../../charts/published-graphiques.ts';
import { formatCsv } from '../../contract/words/format-csv.ts';
import { loadChiffres, loadCollectivites, loadPays, loadSite } from '../../load/load-records.ts';

const COLUMNS = [
  'sujet',
  'libelle',
  'precision',
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
    ({ sujet, libelle, precision, valeur, unite, annee, periode, territoire, note, source, passage }) => [
      sujet,
      libelle,
      precision,
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
function listTables(): Map<string, () => string> {
  return new Map([
    ...chartPublished(loadChiffres(), loadPays()).map((graphique) => [graphique.slug, () => toCsv(graphique)] as const),
    ...GRAPHIQUES_EXPORT.map((nom) => [`ce-site-${nom}`, () => toCsv(loadGraphiquesExport()[nom])] as const),
    ['releves', renderReleves],
    ['aide-des-collectivites', renderAides],
  ]);
}

export const getStaticPaths = () => [...listTables().keys()].map((tableau) => ({ params: { tableau } }));

export const GET: APIRoute = ({ params }) => new Response(listTables().get(params.tableau ?? '')?.());
