import type { APIRoute } from 'astro';
import { csvFormatRows } from 'd3';
import { loadChiffres, loadPays } from '../../lib/load-records.ts';

/** The tables of /chiffres/ as files: plain labels, UTF-8, one header line. */
export function getStaticPaths() {
  const { etats, palmares } = loadChiffres();
  const tables = {
    'projets-par-pays-2016': [
      ['pays', 'code', 'projets', 'annee', 'source'],
      ...palmares.lignes.map(({ pays, projets }) => [
        loadPays().get(pays)?.nom ?? pays,
        pays,
        projets,
        palmares.annee,
        palmares.source.document,
      ]),
    ],
    'releves-nationaux': [
      ['annee', 'collectivites', 'partenaires', 'pays', 'liens', 'nature des liens', 'source'],
      ...etats.map((etat) => [
        etat.annee,
        etat.collectivites,
        etat.partenaires,
        etat.pays,
        etat.liens,
        etat.libelleLiens,
        etat.source.document,
      ]),
    ],
  };
  return Object.entries(tables).map(([tableau, rows]) => ({
    params: { tableau },
    props: { rows: rows.map((row) => row.map(String)) },
  }));
}

export const GET: APIRoute<{ rows: string[][] }> = ({ props }) => new Response(`${csvFormatRows(props.rows)}\n`);
