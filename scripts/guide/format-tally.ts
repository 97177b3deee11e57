import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { SectionCounts } from '../../src/import/atlas/counts.ts';
import { totalCounts } from '../../src/import/atlas/counts.ts';
import { formatCountsTable } from '../lib/format-counts.ts';
import type { GuideCounts, GuideKind } from './count-sections.ts';

const NOMS: Readonly<Record<GuideKind, string>> = {
  pays: 'pays',
  zones: 'zones',
  programmes: 'programmes',
  thematiques: 'thématiques',
  parties: 'parties',
  appels: 'appels',
  'retours-experience': 'retours d’expérience',
  lexique: 'lexique',
  autres: 'autres fichiers',
};

/** What came in and what would be published, as a person reads it in a terminal. */
export function formatTally(counts: GuideCounts, diagnostics: readonly Diagnostic[]): string {
  const rows = (Object.keys(NOMS) as GuideKind[]).map((kind): [string, SectionCounts] => [NOMS[kind], counts[kind]]);
  const table = formatCountsTable([...rows, ['total', totalCounts(counts)]], false);
  return `${table}\n\n${conclude(diagnostics)}`;
}

function conclude(diagnostics: readonly Diagnostic[]): string {
  const has = (severity: Diagnostic['severity']) => diagnostics.some((diagnostic) => diagnostic.severity === severity);
  if (has('fatal')) return 'Édition refusée : rien ne peut être publié.';
  if (has('erreur')) return 'Édition publiable, sans les fichiers laissés de côté.';
  return has('avertissement')
    ? 'Édition publiable en entier, avec des sections signalées.'
    : 'Édition conforme : rien à signaler.';
}
