// Reads an edition of the guide and prints what is wrong, file by file, and what would be published. Exit status 1 if
// anything is refused, 2 if there is no such folder.

import { withFrenchSpaces } from '../src/contract/words/french-spaces.ts';
import { checkIntentions } from './content/recherche/check-intentions.ts';
import { INTENTIONS, loadIntentions } from './content/recherche/load-tables.ts';
import { checkSeuilsGuide, tallySections, withoutRefused } from './guide/count-sections.ts';
import { formatTally } from './guide/format-tally.ts';
import { loadGuide } from './guide/load-guide.ts';
import { parseGuide } from './guide/parse-guide.ts';
import { runCommand } from './lib/command.ts';
import { formatDiagnostic } from './lib/format-diagnostic.ts';
import { existing, readOptions } from './lib/read-options.ts';
import { loadSeuils } from './lib/seuils.ts';
import { checkGuideReferences } from './model/check-guide-references.ts';
import { loadReferenceData, withDocuments } from './model/load-reference-data.ts';
import { loadEcart } from './personnes/load-ecart.ts';
import { redactDiagnostics } from './personnes/redact-diagnostics.ts';

await runCommand('Usage : npm run check:guide -- [DOSSIER]', () => {
  const [folder = 'data/guide'] = readOptions({}, 1).operands;
  process.exitCode = checkGuide(existing(folder, 'DOSSIER', 'dossier'));
});

/** Gives the exit status. */
function checkGuide(folder: string): number {
  const parsed = parseGuide(loadGuide(folder), folder);
  const reference = withDocuments(loadReferenceData(), parsed.documents);
  const read = [...parsed.diagnostics, ...checkGuideReferences(parsed.edition, reference, folder, parsed.received)];
  const { counts } = tallySections(parsed.received, withoutRefused(parsed.edition, read, folder), read, folder);
  const diagnostics = [
    ...read,
    ...checkSeuilsGuide(counts, loadSeuils('guide'), undefined, folder),
    ...checkIntentions(loadIntentions(), parsed.edition, INTENTIONS),
  ];
  const { ecart } = loadEcart({ contacts: parsed.contacts, bodies: [], functionalOnly: false });
  for (const diagnostic of redactDiagnostics(diagnostics, ecart)) console.log(formatDiagnostic(diagnostic));
  console.log(withFrenchSpaces(formatTally(counts, diagnostics)));
  return diagnostics.some(({ severity }) => severity !== 'avertissement') ? 1 : 0;
}
