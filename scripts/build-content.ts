// data/ → content/generated/, for `npm run dev`. `npm run content -- [--atlas FILE] [--guide DIR] [--content DIR]`
import { join } from 'node:path';
import { openAtlas } from './atlas/import/open-atlas.ts';
import { CONTENT_OPTIONS } from './content/options.ts';
import { writeContent } from './content/write-content.ts';
import { runCommand } from './lib/command.ts';
import { readOptions, texte } from './lib/read-options.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';

const USAGE =
  'Usage : npm run content -- [--atlas FICHIER|DOSSIER] [--guide DOSSIER] [--contacts tous|fonctionnels] [--jour AAAA-MM-JJ] [--content DOSSIER]';

await runCommand(USAGE, async () => {
  const { values } = readOptions({ ...CONTENT_OPTIONS, content: texte('DOSSIER', 'content/generated') });
  const content = checkDestination(values.content, '--content');
  const chantier = openChantier(content);
  try {
    const atlas = await openAtlas(values.atlas, join('.build', 'import'), values.jour, console.log);
    await writeContent({ ...values, atlas, content, precedent: null }, new Stopwatch());
  } finally {
    chantier.close();
  }
});
