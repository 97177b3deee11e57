// Prints the quality report of an export and writes it as JSON. Exit status 1 if anything is refused, 2 if there is no
// such file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { today } from '../src/contract/words/today.ts';
import { assertNothingLost } from '../src/import/atlas/counts.ts';
import { parseAtlas } from '../src/import/atlas/parse-atlas.ts';
import { formatQualityReport } from './atlas/format-quality-report.ts';
import { loadAtlas } from './atlas/load-atlas.ts';
import { loadReference, loadThematiques } from './atlas/load-reference.ts';
import { buildQualityReport } from './atlas/quality-report.ts';
import { runCommand } from './lib/command.ts';
import { existing, nouveauFichier, readOptions } from './lib/read-options.ts';
import { checkSeuils, loadSeuils } from './lib/seuils.ts';
import { loadEcart } from './personnes/load-ecart.ts';
import { redactDeep, redactDiagnostics } from './personnes/redact-diagnostics.ts';

const USAGE = 'Usage : npm run check:atlas -- FICHIER [--json RAPPORT]';

await runCommand(USAGE, () => {
  const { values, operands } = readOptions({ json: nouveauFichier('reports/qualite-atlas.json') }, 1);
  const [file = 'data/atlas/atlas.json'] = operands;
  process.exitCode = checkAtlas(existing(file, 'FICHIER', 'fichier'), values.json);
});

/** Gives the exit status. */
function checkAtlas(file: string, reportPath: string): number {
  const parsed = parseAtlas(loadAtlas(file), { file, reference: loadReference(loadThematiques()), jour: today() });
  assertNothingLost(parsed.counts, parsed.laissees);
  const exceeded = parsed.records === null ? [] : checkSeuils(parsed.counts, loadSeuils(), undefined, file);
  const { ecart } = loadEcart({ contacts: parsed.listContacts(), bodies: [], functionalOnly: false });
  const diagnostics = redactDiagnostics([...parsed.diagnostics, ...exceeded], ecart);
  const report = redactDeep(buildQualityReport({ ...parsed, diagnostics }), ecart.redact);
  console.log(formatQualityReport(report));
  mkdirSync(dirname(reportPath), { recursive: true });
  writeFileSync(reportPath, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`Rapport complet : ${reportPath}`);
  return report.statut === 'fatal' || report.statut === 'erreur' ? 1 : 0;
}
