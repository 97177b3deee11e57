// Asks the search what people type: `npm run bench:search -- [--dist DIR]`. The list is tests/search/questions.json.
import { readFileSync } from 'node:fs';
import { askSearch } from './dev/bench/ask-search.ts';
import { runCommand } from './lib/command.ts';
import { dossier, fichier, readOptions } from './lib/read-options.ts';

await runCommand('Usage : npm run bench:search -- [--dist DOSSIER] [--questions FICHIER]', async () => {
  const { values } = readOptions({ dist: dossier('dist'), questions: fichier('tests/search/questions.json') });
  await askSearch(values.dist, JSON.parse(readFileSync(values.questions, 'utf8')), console.log);
});
