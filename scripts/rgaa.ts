// What machines can judge of accessibility on a built site, then what a person must look at, page by page.
// `npm run rgaa -- [--dist DIR]`; `--ecrire` only writes docs/rgaa.md and docs/rgesn.md from the grids.
import { writeFileSync } from 'node:fs';
import { loadGrilles } from './conformite/grille.ts';
import { judgePages } from './conformite/judge-pages.ts';
import { renderRgaa, renderRgesn } from './conformite/render-grille.ts';
import { runCommand } from './lib/command.ts';
import { bascule, dossier, readOptions } from './lib/read-options.ts';

await runCommand('Usage : npm run rgaa -- [--dist DOSSIER] | --ecrire', async () => {
  const { values } = readOptions({ dist: dossier('dist'), ecrire: bascule });
  const grilles = loadGrilles();
  if (values.ecrire) {
    writeFileSync('docs/rgaa.md', renderRgaa(grilles));
    writeFileSync('docs/rgesn.md', renderRgesn(grilles));
    console.log('docs/rgaa.md et docs/rgesn.md écrits');
    return;
  }
  const failures = await judgePages(grilles.rgaa, values.dist, console.log);
  if (failures > 0) process.exitCode = 1;
});
