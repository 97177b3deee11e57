// Prints the quality report of an export and writes it as JSON. Exit status 1 if anything is refused, 2 if there is no
// such file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { assertNothingLost } from './atlas/counts.ts';
import { formatQualityReport } from './atlas/format-quality-report.ts';
import { loadAtlas } from './atlas/load-atlas.ts';
import { loadReference, loadThematiques } from './atlas/load-reference.ts';
import { parseAtlas } from './atlas/parse-atlas.ts';
import { buildQualityReport } from './atlas/quality-report.ts';
import { checkSeuils, loadSeuils } from './atlas/seuils.ts';
import { UnreadableInput } from './lib/read-regular-file.ts';

const USAGE = 'Usage : npm run check:atlas -- FICHIER [--json RAPPORT]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string', default: 'reports/qualite-atlas.json' } },
  });
  const [file = 'data/atlas/atlas.json'] = positionals;
  process.exitCode = checkAtlas(file, values.json);
} catch (error) {
  const unreadable = error instanceof UnreadableInput;
  console.error(unreadable ? error.message : `${(error as Error).message}\n${USAGE}`);
  process.exitCode = unreadable ? 2 : 1;
}

/** Gives the exit status. */
function checkAtlas(file: string, reportPath: string): number {
  const parsed = parseAtlas(loadAtlas(file), { file, reference: loadReference(loadThematiques()) });
  assertNothingLost(parsed.counts, parsed.laissees);
  const exceeded = parsed.records === null ? [] : checkSeuils(parsed.counts, loadSeuils(), undefined, file);
  const report = buildQualityReport({ ...parsed, diagnostics: [...parsed.diagnostics, ...exceeded] });
  console.log(formatQualityReport(report));
  mkdirSync(dirname(reportPath), { recursive: true });
  writeFileSync(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Rapport complet : ${reportPath}`);
  return report.statut === 'fatal' || report.statut === 'erreur' ? 1 : 0;
}
