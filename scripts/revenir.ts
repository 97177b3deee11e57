// Puts back the site that `npm run publier` replaced, and keeps the other beside: done twice, nothing has changed.
// `npm run revenir [-- --out DIR]`
import { renameSync, rmSync } from 'node:fs';
import { runCommand, UsageError } from './lib/command.ts';
import { readOptions, texte } from './lib/read-options.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';
import { hasMarker } from './publish/marker.ts';
import { mirrorSite } from './publish/press/site-folder.ts';

await runCommand('Usage : npm run revenir -- [--out DOSSIER]', () => {
  const { values } = readOptions({ out: texte('DOSSIER', 'dist') });
  const out = checkDestination(values.out, '--out');
  const precedent = checkDestination(`${out}.precedent`, '--out');
  if (!hasMarker(precedent))
    throw new UsageError(`« ${values.out}.precedent » : aucun site d’avant à remettre en place`);
  const chantier = openChantier(out);
  try {
    const echange = checkDestination(`${out}.echange`, '--out');
    rmSync(echange, { recursive: true, force: true });
    mirrorSite(out, echange);
    chantier.install(precedent);
    rmSync(precedent, { recursive: true, force: true });
    renameSync(echange, precedent);
  } finally {
    chantier.close();
  }
  console.log(`Le site d’avant est en place ; celui qu’il remplace est dans ${values.out}.precedent.`);
});
