// Asks the search what people type: `npm run bench:search -- [--dist DIR]`. The list is tests/search/questions.json. Then what a first
// answer costs on a slow line, by kind of query.
import { readFileSync } from 'node:fs';
import { askSearch } from './dev/bench/ask-search.ts';
import { formatMesures } from './dev/bench/format-mesures.ts';
import { measureSearch } from './dev/bench/measure-search.ts';
import { runCommand } from './lib/command.ts';
import { dossier, fichier, readOptions } from './lib/read-options.ts';

await runCommand('Usage : npm run bench:search -- [--dist DOSSIER] [--questions FICHIER]', async () => {
  const { values } = readOptions({ dist: dossier('dist'), questions: fichier('tests/search/questions.json') });
  await askSearch(values.dist, JSON.parse(readFileSync(values.questions, 'utf8')), console.log);
  const mesures = await measureSearch(values.dist, ({ requete, octets, requetes, calcul, delai }) =>
    console.log(
      `${requete.padEnd(24)} ${requetes} requêtes, ${octets} octets, ${Math.round(calcul)} ms de calcul, ${Math.round(delai)} ms`,
    ),
  );
  console.log(formatMesures([{ titre: '', mesures }]));
});
