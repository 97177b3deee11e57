// Serves dist/ on this machine and prints the address. `node scripts/serve.ts [--dist DIR] [--base /path/] [--port N]`

import { startServer } from './dev/serve/start-server.ts';
import { runCommand } from './lib/command.ts';
import { cheminDeBase, entier, existing, readOptions, texte } from './lib/read-options.ts';
import { recover } from './publish/chantier.ts';
import { readBase } from './publish/publication.ts';

await runCommand('Usage : node scripts/serve.ts [--dist DOSSIER] [--base /chemin/] [--port N]', async () => {
  const { values } = readOptions({
    dist: texte('DOSSIER', 'dist'),
    /** Left out: what the site says itself. */
    base: { ...cheminDeBase, defaut: undefined },
    port: entier(0, 65_535, 4321),
  });
  recover(values.dist);
  const dist = existing(values.dist, '--dist', 'dossier');
  const { address } = await startServer({ dist, base: values.base ?? readBase(dist), port: values.port });
  console.log(`Le site est servi sur ${address} (Ctrl+C pour arrêter)`);
});
