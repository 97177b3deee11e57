import { CSV_EXCEL } from '../../../src/contract/words/format-csv.ts';
import { CSV, renderCsv } from './csv.ts';
import type { Format } from './format.ts';
import { renderGeoJson, renderJson, renderJsonLines } from './json.ts';
import { renderParquet } from './parquet.ts';

/** Every way to write a table, those that most people want first. The workbook holds all tables: `xlsx.ts`. */
export const FORMATS: readonly Format[] = [
  {
    suffixe: '.csv',
    titre: 'CSV',
    usage: 'pour un logiciel\u00A0: virgules, UTF-8, point décimal',
    mime: 'text/csv',
    render: (table) => renderCsv(table, CSV),
  },
  {
    suffixe: '-excel.csv',
    titre: 'CSV pour Excel',
    usage: 'à ouvrir d’un double clic dans un tableur français\u00A0: points-virgules, virgule décimale',
    mime: 'text/csv',
    render: (table) => renderCsv(table, CSV_EXCEL),
  },
  {
    suffixe: '.json',
    titre: 'JSON',
    usage: 'un objet par ligne, avec ce que le fichier dit de lui-même',
    mime: 'application/json',
    render: renderJson,
  },
  {
    suffixe: '.jsonl',
    titre: 'JSON Lines',
    usage: 'un objet par ligne, à lire au fil de l’eau',
    mime: 'application/x-ndjson',
    render: renderJsonLines,
  },
  {
    suffixe: '.geojson',
    titre: 'GeoJSON',
    usage: 'pour une carte\u00A0: un point par ligne, sans géométrie quand le lieu n’est pas connu',
    mime: 'application/geo+json',
    pour: ({ place }) => place !== undefined,
    render: renderGeoJson,
  },
  {
    suffixe: '.parquet',
    titre: 'Parquet',
    usage: 'pour l’analyse\u00A0: colonnes typées, compressées',
    mime: 'application/vnd.apache.parquet',
    render: renderParquet,
  },
];
