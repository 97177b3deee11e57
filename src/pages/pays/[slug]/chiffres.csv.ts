import type { APIRoute } from 'astro';
import { hasGraphiques, loadGraphiquesPays } from '../../../charts/load-graphiques-pays.ts';
import type { PaysRecord } from '../../../contract/content/records.ts';
import { formatCsv } from '../../../contract/words/format-csv.ts';
import { loadPays } from '../../../load/load-records.ts';

/** The tables of a country's charts as one file: which chart, the line, its figure. */
export function getStaticPaths() {
  return [...loadPays().values()]
    .filter(hasGraphiques)
    .map((record) => ({ params: { slug: record.slug }, props: { record } }));
}

export const GET: APIRoute<{ record: PaysRecord }> = ({ props: { record } }) => {
  const rows = loadGraphiquesPays(record).flatMap(({ titre, lignes }) =>
    lignes.map(({ libelle, valeurs: [valeur = null] }) => [titre, libelle, valeur]),
  );
  return new Response(formatCsv([['graphique', 'libelle', 'nombre'], ...rows]));
};
