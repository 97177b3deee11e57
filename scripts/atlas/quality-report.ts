import type { ExportInfo } from '../../src/contract/atlas/export-info.ts';
import type { Diagnostic } from '../../src/contract/diagnostic.ts';
import type { Severite } from '../../src/contract/gravite.ts';
import { SEVERITES } from '../../src/contract/gravite.ts';
import type { AtlasCounts, FichesLaissees, SectionCounts } from '../../src/import/atlas/counts.ts';
import { totalCounts } from '../../src/import/atlas/counts.ts';
import type { Omission } from '../../src/import/atlas/journal.ts';
import type { ParsedAtlas } from '../../src/import/atlas/parse-atlas.ts';
import { REGLES, type RegleId } from '../../src/import/atlas/rule-texts.ts';

/** Everything that an export's readers have to say of it, worst first. */
export interface QualityReport {
  file: string;
  /** The worst severity met, or `conforme`. */
  statut: Severite | 'conforme';
  export: ExportInfo | null;
  counts: AtlasCounts;
  total: SectionCounts;
  regles: RegleReport[];
  /** Every record that is set aside. */
  laissees: FichesLaissees;
  /** The first cases of each rule; `regles` has the number of all. */
  diagnostics: Diagnostic[];
}

/** The cases of a rule, at one severity. */
export interface RegleReport {
  rule: string;
  severity: Severite;
  titre: string;
  correction: string;
  nombre: number;
  /** The first three cases. */
  exemples: Diagnostic[];
}

const EXEMPLES = 3;
const ORDRE_REGLES = Object.keys(REGLES);

export function buildQualityReport({
  file,
  records,
  diagnostics,
  omissions,
  counts,
  laissees,
}: ParsedAtlas): QualityReport {
  return {
    file,
    statut:
      SEVERITES.find((severity) => diagnostics.some((diagnostic) => diagnostic.severity === severity)) ?? 'conforme',
    export: records?.export ?? null,
    counts,
    total: totalCounts(counts),
    regles: groupByRegle(diagnostics, omissions),
    laissees,
    diagnostics,
  };
}

function groupByRegle(diagnostics: readonly Diagnostic[], omissions: readonly Omission[]): RegleReport[] {
  const groups = Map.groupBy(diagnostics, ({ rule, severity }) => `${severity} ${rule}`);
  return [...groups.values()].flatMap((cases) => reportRegle(cases, omissions)).sort(compareRegles);
}

function reportRegle(cases: readonly Diagnostic[], omissions: readonly Omission[]): RegleReport[] {
  const [first] = cases;
  if (first === undefined) return [];
  const { rule, severity } = first;
  const { titre, correction } = REGLES[rule as RegleId];
  const omitted = omissions.find((omission) => omission.rule === rule && omission.severity === severity)?.nombre ?? 0;
  return [{ rule, severity, titre, correction, nombre: cases.length + omitted, exemples: cases.slice(0, EXEMPLES) }];
}

function compareRegles(a: RegleReport, b: RegleReport): number {
  return (
    SEVERITES.indexOf(a.severity) - SEVERITES.indexOf(b.severity) ||
    b.nombre - a.nombre ||
    ORDRE_REGLES.indexOf(a.rule) - ORDRE_REGLES.indexOf(b.rule)
  );
}
