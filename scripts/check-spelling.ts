// Checks the spelling of every page of a built site. Exit status 1 if a word is unknown.
// node scripts/check-spelling.ts [--dist dist]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMisspellings } from './dev/spelling/find-misspellings.ts';
import { loadWordKnowledge } from './dev/spelling/load-word-knowledge.ts';
import { readBlocks } from './dev/spelling/read-blocks.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { listFiles } from './lib/list-files.ts';
import { dossier, readOptions } from './lib/read-options.ts';

await runCommand('Usage : npm run check:spelling -- [--dist DOSSIER]', () => {
  const { values: options } = readOptions({ dist: dossier('dist') });
  const pages = listFiles(options.dist).filter((file) => file.endsWith('.html'));
  if (pages.length === 0) throw new UsageError(`aucune page dans « ${options.dist} » : construisez d’abord le site`);
  const textes = pages.flatMap((file) =>
    readBlocks(readFileSync(join(options.dist, file), 'utf8')).map((texte) => ({ file, texte })),
  );
  const misspellings = findMisspellings(textes, loadWordKnowledge());
  for (const { word, count, file, excerpt } of misspellings) {
    console.log(`${word} (${count}) : ${file} « …${excerpt}… »`);
  }
  console.log(`${pages.length} pages lues, ${misspellings.length} mot(s) inconnu(s)`);
  if (misspellings.length > 0) {
    console.log('  → corrigez le mot là où il est écrit, ou ajoutez-le à data/reference/mots.txt s’il est juste');
    process.exitCode = 1;
  }
});
