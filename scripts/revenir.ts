// Puts back the site that `npm run publier` replaced, and keeps the other beside: done twice, nothing has changed.
// `npm run revenir [-- --out DIR]`

import { today } from '../src/contract/words/today.ts';
import { runCommand, StoppedPublication } from './lib/command.ts';
import { formatFirst } from './lib/format-diagnostic.ts';
import { readOptions, texte } from './lib/read-options.ts';
import { checkPersonnes } from './personnes/check-personnes.ts';
import type { Ecart } from './personnes/ecart.ts';
import { loadEcart } from './personnes/load-ecart.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';
import { keepUndone } from './publish/ledger/write-addresses.ts';
import { assertPrecedent, setAside } from './publish/precedent.ts';

await runCommand('Usage : npm run revenir -- [--out DOSSIER]', () => {
  const { values } = readOptions({ out: texte('DOSSIER', 'dist') });
  const out = checkDestination(values.out, '--out');
  const precedent = assertPrecedent(out, values.out);
  const { ecart } = loadEcart({ contacts: [], bodies: [], functionalOnly: false });
  const chantier = openChantier(out);
  try {
    assertNobody(precedent, ecart);
    const current = setAside(out);
    try {
      keepUndone(precedent, out, today(), ecart.mask);
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

/** @throws StoppedPublication when the site before names somebody who asked since not to be published */
function assertNobody(site: string, ecart: Ecart): void {
  const found = checkPersonnes(site, ecart);
  if (found.length === 0) return;
  const hint = 'publiez de nouveau l’export d’avant (npm run publier) : cette personne n’y figurera plus';
  throw new StoppedPublication(
    [
      'Retour arrêté : le site en place reste tel quel. Celui d’avant nomme quelqu’un qui a demandé à ne plus y figurer.',
      ...formatFirst(found.map((diagnostic) => ({ ...diagnostic, hint }))),
    ].join('\n'),
  );
}
