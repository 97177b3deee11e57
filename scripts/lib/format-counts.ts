import { formatNombre } from '../../src/contract/words/format.ts';
import type { SectionCounts } from '../../src/import/atlas/counts.ts';

const COLONNES: readonly [keyof SectionCounts, string][] = [
  ['received', 'reçues'],
  ['published', 'publiées'],
  ['flagged', 'dont signalées'],
  ['setAside', 'laissées de côté'],
  ['merged', 'fusionnées'],
];

/** Counts as a table for a terminal, one row a section; no column of copies where `merges` is false. */
export function formatCountsTable(rows: readonly [string, SectionCounts][], merges = true): string {
  const columns = COLONNES.filter(([key]) => merges || key !== 'merged');
  const margin = Math.max(...rows.map(([name]) => name.length));
  const header = ' '.repeat(margin) + columns.map(([, title]) => `  ${title}`).join('');
  return [header, ...rows.map(([name, counts]) => formatRow(name.padEnd(margin), counts, columns))].join('\n');
}

function formatRow(name: string, counts: SectionCounts, columns: typeof COLONNES): string {
  return name + columns.map(([key, title]) => `  ${formatNombre(counts[key]).padStart(title.length)}`).join('');
}
