// data/ → content/generated/, for `npm run dev`. `npm run content -- [--atlas FILE] [--guide DIR] [--content DIR]`
import { CONTENT_OPTIONS } from './content/options.ts';
import { writeContent } from './content/write-content.ts';
import { runCommand } from './lib/command.ts';
import { readOptions, texte } from './lib/read-options.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';

const USAGE =
  'Usage : npm run content -- [--atlas FICHIER] [--guide DOSSIER] [--contacts tous|fonctionnels] [--jour AAAA-MM-JJ] [--content DOSSIER]';

await runCommand(USAGE, async () => {
  const { values } = readOptions({ ...CONTENT_OPTIONS, content: texte('DOSSIER', 'content/generated') });
  const content = checkDestination(values.content, '--content');
  const chantier = openChantier(content);
  try {
    await writeContent({ ...values, content, precedent: null }, new Stopwatch(), console.log);
  } finally {
    chantier.close();
  }
});
