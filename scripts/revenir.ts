// Puts back the site that `npm run publier` replaced, and keeps the other beside: done twice, nothing has changed.
// `npm run revenir [-- --out DIR]`
import { runCommand } from './lib/command.ts';
import { readOptions, texte } from './lib/read-options.ts';
import { today } from './lib/today.ts';
import { loadEcart } from './personnes/load-ecart.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';
import { keepUndone } from './publish/ledger/write-addresses.ts';
import { assertPrecedent, setAside } from './publish/precedent.ts';

await runCommand('Usage : npm run revenir -- [--out DOSSIER]', () => {
  const { values } = readOptions({ out: texte('DOSSIER', 'dist') });
  const out = checkDestination(values.out, '--out');
  const precedent = assertPrecedent(out, values.out);
  const chantier = openChantier(out);
  try {
    const current = setAside(out);
    try {
      keepUndone(precedent, out, today(), loadEcart({ contacts: [], bodies: [], functionalOnly: false }).ecart.mask);
    } catch (error) {
      // Going back matters more: a site that cannot be told from is put back as it is.
      console.error(
        `${(error as Error).message} : les adresses que seule la publication annulée a données ne répondront plus`,
      );
    }
    chantier.install(precedent);
    current.keep();
  } finally {
    chantier.close();
  }
  console.log(`Le site d’avant est en place ; celui qu’il remplace est dans ${values.out}.precedent.`);
});
