// Reads an edition of the guide and prints what is wrong, file by file. Exit status 1 if anything is refused.
import { loadGuide } from './guide/load-guide.ts';
import { parseGuide } from './guide/parse-guide.ts';
import { runCommand } from './lib/command.ts';
import { formatDiagnostic } from './lib/format-diagnostic.ts';
import { existing, readOptions } from './lib/read-options.ts';
import { loadEcart } from './personnes/load-ecart.ts';
import { redactDiagnostics } from './personnes/redact-diagnostics.ts';

await runCommand('Usage : npm run check:guide -- [DOSSIER]', () => {
  const [folder = 'data/guide'] = readOptions({}, 1).operands;
  existing(folder, 'DOSSIER', 'dossier');
  const { edition, contacts, received, ...parsed } = parseGuide(loadGuide(folder), folder);
  const { ecart } = loadEcart({ contacts, bodies: [], functionalOnly: false });
  const diagnostics = redactDiagnostics(parsed.diagnostics, ecart);
  for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));
  for (const [kind, sections] of Object.entries(edition)) {
    console.log(`${kind} : ${Array.isArray(sections) ? sections.length : (sections?.entrees.length ?? 0)}`);
  }
  console.log(`${received} fichiers reçus, ${diagnostics.length} problème(s)`);
  process.exitCode = diagnostics.some((diagnostic) => diagnostic.severity !== 'avertissement') ? 1 : 0;
});
