import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import { formatNombre } from '../../src/contract/words/format.ts';
import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import { spellInvisible } from '../../src/contract/words/quote.ts';
import type { SectionCounts } from '../../src/import/atlas/counts.ts';
import { SECTIONS } from '../../src/import/atlas/counts.ts';
import { formatCountsTable } from '../lib/format-counts.ts';
import type { QualityReport, RegleReport } from './quality-report.ts';

const NOMS = {
  collectivites: 'collectivités',
  partenaires: 'partenaires',
  cooperations: 'coopérations',
  projets: 'projets',
};

const CONCLUSIONS: Readonly<Record<QualityReport['statut'], string>> = {
  fatal: 'Export refusé : rien ne peut être publié.',
  erreur: 'Export publiable, sans les fiches laissées de côté.',
  avertissement: 'Export publiable en entier, avec des fiches signalées.',
  conforme: 'Export conforme : rien à signaler.',
};

/** The report as a person reads it in a terminal: the counts, then each rule with its first three cases. */
export function formatQualityReport(report: QualityReport): string {
  const blocks = [
    `Rapport de qualité : ${spellInvisible(report.file)}`,
    formatInfo(report),
    formatCounts(report),
    ...report.regles.map(formatRegle),
    CONCLUSIONS[report.statut],
  ];
  return `${withFrenchSpaces(blocks.filter((block) => block !== '').join('\n\n'))}\n`;
}

function formatInfo({ export: info }: QualityReport): string {
  if (info === null) return '';
  const fictif = info.fictif ? '\nDonnées fictives' : '';
  return `Export du ${info.date}, licence ${spellInvisible(info.licence)}\nSource : ${spellInvisible(info.source)}${fictif}`;
}

function formatCounts({ counts, total, export: info }: QualityReport): string {
  if (info === null) return '';
  const rows = SECTIONS.map((section): [string, SectionCounts] => [NOMS[section], counts[section]]);
  return formatCountsTable([...rows, ['total', total]]);
}

function formatRegle({ rule, severity, titre, correction, nombre, exemples }: RegleReport): string {
  const cases = `${formatNombre(nombre)} cas`;
  const rest = nombre - exemples.length;
  return [
    `${severity.toUpperCase()} · ${titre} · ${cases}   [${rule}]`,
    ...exemples.map((diagnostic) => `  ${formatCase(diagnostic)}`),
    ...(rest > 0 ? [`  … et ${formatNombre(rest)} ${rest > 1 ? 'autres' : 'autre'}`] : []),
    `  → ${correction}`,
  ].join('\n');
}

/** `projet P-1 · pays : code ISO attendu, « X » trouvé (publié sans cet élément)`. */
function formatCase({ message, hint, outcome = hint, location }: Diagnostic): string {
  const place = [location.record, location.field].filter((part) => part !== undefined).join(' · ');
  return spellInvisible(`${place === '' ? '' : `${place} : `}${message} (${outcome})`);
}
