// Rows as a file that a page hands over. Pure.

import type { Geometry } from 'geojson';
import { BOM, CSV_EXCEL, type FormeCsv, formatCsv } from '../words/format-csv.ts';
import { slugify } from '../words/slugify.ts';
import { toCellule, type Valeur } from './cellule.ts';
import type { Ligne } from './extraction.ts';

export type FormatLignes = 'csv' | 'excel' | 'json' | 'geojson';
export const FORMATS_LIGNES: Readonly<Record<FormatLignes, { nom: string; mime: string; suffixe: string }>> = {
  csv: { nom: 'CSV', mime: 'text/csv', suffixe: '.csv' },
  excel: { nom: 'CSV pour Excel', mime: 'text/csv', suffixe: '-excel.csv' },
  json: { nom: 'JSON', mime: 'application/json', suffixe: '.json' },
  geojson: { nom: 'GeoJSON', mime: 'application/geo+json', suffixe: '.geojson' },
};

/** Rows in the order in which they are shown, and what they are. */
export interface Ensemble {
  titre: string;
  /** Where the same rows are found again: whole, with its filter. */
  adresse: string;
  /** The day of the export. */
  date: string;
  colonnes: readonly string[];
  lignes: readonly Ligne[];
  /** Where the row of a rank stands, when its columns do not say; null when nobody knows. */
  geometrie?: (rank: number) => Geometry | null;
}

export const hasPlaces = ({ colonnes, geometrie }: Pick<Ensemble, 'colonnes' | 'geometrie'>): boolean =>
  geometrie !== undefined || colonnes.includes('latitude');

/** The column that says where the rows come from: a CSV has no other place for it. */
const SELECTION = 'selection';

export function renderLignes(format: FormatLignes, ensemble: Ensemble): string {
  if (format === 'csv') return renderCsv(ensemble);
  if (format === 'excel') return renderCsv(ensemble, CSV_EXCEL);
  const { titre, adresse, date, lignes, geometrie } = ensemble;
  const head = { titre, adresse, date, nombre: lignes.length };
  const value =
    format === 'json'
      ? { ...head, lignes }
      : {
          type: 'FeatureCollection',
          ...head,
          features: lignes.map((ligne, rank) => toFeature(ligne, geometrie?.(rank))),
        };
  return `${JSON.stringify(value, null, 1)}\n`;
}

function renderCsv({ colonnes, lignes, adresse }: Ensemble, forme?: FormeCsv): string {
  const rows = lignes.map((ligne) => [...colonnes.map((nom) => toCellule(ligne[nom])), adresse]);
  return BOM + formatCsv([[...colonnes, SELECTION], ...rows], forme);
}

function toFeature(properties: Ligne, known: Geometry | null | undefined) {
  const { id, latitude, longitude } = properties;
  const placed = typeof latitude === 'number' && typeof longitude === 'number';
  const geometry = known ?? (placed ? { type: 'Point', coordinates: [longitude, latitude] } : null);
  return { type: 'Feature', id: id as Valeur, geometry, properties };
}

/** `projets-benin-2026-11-21.csv`: what was chosen, and the day of the data. */
export const nameFichier = (choix: readonly string[], date: string, format: FormatLignes): string =>
  `${slugify(choix.join(' '), 100)}${date && `-${date}`}${FORMATS_LIGNES[format].suffixe}`;
