// The editor's day in one command: tables or an export → what they hold, what changes, a question, the new site in place of the
// old one, which stays beside. `npm run publier -- FILES… [--oui]`
import { copyFileSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openAtlas, openTables } from './atlas/import/open-atlas.ts';
import { CONTENT_OPTIONS } from './content/options.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { adresse, bascule, cheminDeBase, existingPath, readOptions, texte } from './lib/read-options.ts';
import { checkDestination } from './publish/destination.ts';
import { endWithParent } from './publish/end-with-parent.ts';
import { mirrorSite } from './publish/press/site-folder.ts';
import { readPublication } from './publish/publication.ts';
import { endCleanly, runStep } from './publish/run-step.ts';
import { openWorkFolder } from './publish/work-folder.ts';

const USAGE = [
  'Usage : npm run publier -- FICHIERS… [--out DOSSIER] [--oui] [--site https://…] [--base /chemin/]',
  '                           [--contacts tous|fonctionnels] [--jour AAAA-MM-JJ] [--accepter-la-baisse]',
].join('\n');
const { contacts, jour } = CONTENT_OPTIONS;
const OPTIONS = {
  out: texte('DOSSIER', 'dist'),
  /** Publishes without asking: for machines. */
  oui: bascule,
  site: adresse('https://cooperation-decentralisee.example'),
  base: cheminDeBase,
  contacts,
  jour,
  'accepter-la-baisse': bascule,
};
const OPERANDES = 500;
const WORK = '.build';

await runCommand(USAGE, async () => {
  const { values, operands } = readOptions(OPTIONS, OPERANDES);
  const [first, ...others] = operands.map((path) => existingPath(path, 'FICHIERS'));
  if (first === undefined) throw new UsageError('FICHIERS : un export ou un tableau au moins attendu, rien trouvé');
  const out = checkDestination(values.out, '--out');
  const precedent = checkDestination(`${out}.precedent`, '--out');
  if (!values.oui && !process.stdin.isTTY)
    throw new UsageError('personne ne peut répondre ici : ajoutez --oui pour publier sans question');
  endCleanly(() => {});
  endWithParent();
  const work = openWorkFolder(out, WORK);

  const open =
    others.length === 0
      ? openAtlas(first, work, values.jour, console.log)
      : openTables([first, ...others], work, values.jour, console.log);
  const atlas = await open;
  const publie = join(work, 'publie.json');
  const before = existsSync(publie) ? publie : readPublication(out) === null ? null : out;
  if (before !== null)
    await runStep(
      ['scripts/diff-atlas.ts', before, atlas, '--html', join(work, 'diff.html'), '--json', join(work, 'diff.json')],
      process.env,
    );
  if (!values.oui && !(await agrees()))
    throw new StoppedPublication('Rien n’est publié, le site en place reste tel quel.');

  if (readPublication(out) !== null) {
    mirrorSite(out, precedent);
  }
  const { site, base, contacts, jour } = values;
  const baisse = values['accepter-la-baisse'] ? ['--accepter-la-baisse'] : [];
  const options = [
    '--out',
    out,
    '--atlas',
    atlas,
    '--site',
    site,
    '--base',
    base,
    '--contacts',
    contacts,
    '--jour',
    jour,
  ];
  await runStep(['scripts/build.ts', ...options, ...baisse], process.env);
  if (atlas !== publie) copyFileSync(atlas, publie);
  if (existsSync(precedent))
    console.log(
      `Le site d’avant est dans ${join(dirname(values.out), basename(precedent))} : « npm run revenir » le remet en place.`,
    );
});

/** Somebody says yes. */
async function agrees(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^o(ui)?$/i.test((await lines.question('\nPublier ? [o/N] ')).trim());
  } finally {
    lines.close();
  }
}
