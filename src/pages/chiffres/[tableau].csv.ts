import type { APIRoute } from 'astro';
import { csvFormatRows } from 'd3';
import { loadChiffres, loadPays, loadSite } from '../../lib/load-records.ts';

/** The tables of /chiffres/ as files: plain labels, UTF-8, one header line. */
export function getStaticPaths() {
  const { etats, palmares, releves } = loadChiffres();
  const { documents } = loadSite();
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
    releves: [
      ['sujet', 'libelle', 'valeur', 'unite', 'annee', 'periode', 'territoire', 'note', 'document', 'pages', 'passage'],
      ...releves.map(({ sujet, libelle, valeur, unite, annee, periode, territoire, note, source, passage }) => [
        sujet,
        libelle,
        valeur,
        unite ?? '',
        annee ?? '',
        periode ?? '',
        territoire ?? '',
        note ?? '',
        documents[source.document]?.titre ?? source.document,
        source.pages.join(' '),
        passage ?? '',
      ]),
    ],
  };
  return Object.entries(tables).map(([tableau, rows]) => ({
    params: { tableau },
    props: { rows: rows.map((row) => row.map(String)) },
  }));
}

export const GET: APIRoute<{ rows: string[][] }> = ({ props }) => new Response(`${csvFormatRows(props.rows)}\n`);
