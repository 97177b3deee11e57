// The editor's day in one command: tables or an export → what they hold, what changes, a question, the new site in place of the
// old one, which stays beside. `npm run publier -- FILES… [--oui]`
import { hash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { openAtlas, openTables } from './atlas/import/open-atlas.ts';
import { CONTENT_OPTIONS } from './content/options.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { hasMarker } from './lib/marker.ts';
import { adresseDuSite, bascule, cheminDeBase, existingPath, readOptions, texte } from './lib/read-options.ts';
import { checkDestination } from './publish/destination.ts';
import { endWithParent } from './publish/end-with-parent.ts';
import { precedentOf, setAside } from './publish/precedent.ts';
import { type Publication, readPublication } from './publish/publication.ts';
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
  site: adresseDuSite,
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
  precedentOf(out);
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
  const before = findPublished(out, work);
  if (before !== null)
    await runStep(
      ['scripts/diff-atlas.ts', before, atlas, '--html', join(work, 'diff.html'), '--json', join(work, 'diff.json')],
      process.env,
    );
  if (!values.oui && !(await agrees()))
    throw new StoppedPublication('Rien n’est publié, le site en place reste tel quel.');

  const current = hasMarker(out) ? setAside(out) : null;
  try {
    await runStep(['scripts/build.ts', '--out', out, '--atlas', atlas, ...buildOptions(values)], process.env);
  } catch (error) {
    current?.drop();
    throw error;
  }
  current?.keep();
  remember(atlas, out, work);
  if (current) console.log(`Le site d’avant est dans ${values.out}.precedent : « npm run revenir » le remet en place.`);
});

function buildOptions({
  site,
  base,
  contacts,
  jour,
  ...values
}: ReturnType<typeof readOptions<typeof OPTIONS>>['values']) {
  const baisse = values['accepter-la-baisse'] ? ['--accepter-la-baisse'] : [];
  return ['--site', site, '--base', base, '--contacts', contacts, '--jour', jour, ...baisse];
}

/** The export of a published site, kept by what the site says of itself: after `revenir`, it is the one in place again. */
function keptExport(out: string, work: string): string | null {
  const publication = readOr(out);
  if (publication === null) return null;
  // Not its addresses: a site that takes its place back remembers more of them.
  const { jour, atlas, comptes, fiches } = publication;
  const told = hash('sha256', JSON.stringify([jour, atlas, comptes, fiches]));
  return join(work, `publie-${told.slice(0, 16)}.json`);
}

/** What to compare with: the export of the site in place, else what the site remembers of it. */
function findPublished(out: string, work: string): string | null {
  const kept = keptExport(out, work);
  return kept === null || existsSync(kept) ? kept : out;
}

/** What a site says of itself. A damaged one in place is said, and stops nothing. */
function readOr(out: string): Publication | null {
  try {
    return readPublication(out);
  } catch (error) {
    console.error(`${(error as Error).message} : rien à quoi comparer`);
    return null;
  }
}

/** Keeps the export that was published, and that of the site before. */
function remember(atlas: string, out: string, work: string): void {
  const kept = [keptExport(out, work), keptExport(precedentOf(out), work)];
  const [now] = kept;
  if (now && atlas !== now) copyFileSync(atlas, now);
  for (const name of readdirSync(work).filter((name) => name.startsWith('publie-')))
    if (!kept.includes(join(work, name))) rmSync(join(work, name));
}

/** Somebody says yes. */
async function agrees(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^o(ui)?$/i.test((await lines.question('\nPublier ? [o/N] ')).trim());
  } finally {
    lines.close();
  }
}
