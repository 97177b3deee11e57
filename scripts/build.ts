// data/ → dist/: content, pages, search index, checks, then the new site takes the place of the old one.
// `npm run build -- [--atlas FILE] [--guide DIR] [--base /path/] [--site https://…] [--out DIR] …`
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../src/contract/diagnostic.ts';
import { CONTENT_OPTIONS } from './content/options.ts';
import type { WrittenContent } from './content/write-content.ts';
import { writeContent } from './content/write-content.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { formatDiagnostic } from './lib/format-diagnostic.ts';
import { addFrameRules } from './lib/frame-rules.ts';
import { adresse, bascule, cheminDeBase, nouveauFichier, readOptions, texte } from './lib/read-options.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { tellPagesApart } from './lib/tell-pages-apart.ts';
import { checkPersonnes } from './personnes/check-personnes.ts';
import type { Ecart } from './personnes/ecart.ts';
import { redactDiagnostics } from './personnes/redact-diagnostics.ts';
import type { Chantier } from './publish/chantier.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';
import { endWithParent } from './publish/end-with-parent.ts';
import { checkGuarantee, listFiches, listSections, readSite } from './publish/guarantee.ts';
import { writeAddresses } from './publish/ledger/write-addresses.ts';
import { writeMarker } from './publish/marker.ts';
import type { Publication } from './publish/publication.ts';
import { readPublication, writePublication } from './publish/publication.ts';
import { endCleanly, runStep } from './publish/run-step.ts';

const OPTIONS = {
  ...CONTENT_OPTIONS,
  /** The path under which the site is served. */
  base: cheminDeBase,
  /** The address of the site, for canonical links and the site map. */
  site: adresse('https://cooperation-decentralisee.example'),
  out: texte('DOSSIER', 'dist'),
  /** Where the content goes; by default, a folder of its own for each `out`. */
  content: texte('DOSSIER', undefined),
  /** The last publication, where it is not in `out`: a site's folder, or its `donnees/publication.json`. */
  precedent: texte('DOSSIER', undefined),
  /** Publishes even if far fewer records come in than the last time. */
  'accepter-la-baisse': bascule,
  /** Starts anew: neither addresses nor changes of earlier publications. */
  oublier: bascule,
  /** Where the seconds by stage go, as JSON. */
  mesures: nouveauFichier(undefined),
  /** Leaves out the checks of links, titles, weights… over the built site. */
  'sans-controle': bascule,
};
const USAGE = [
  'Usage : npm run build -- [--atlas FICHIER] [--guide DOSSIER] [--contacts tous|fonctionnels] [--out DOSSIER]',
  '                         [--base /chemin/] [--site https://…] [--precedent DOSSIER] [--oublier]',
  '                         [--accepter-la-baisse] [--jour AAAA-MM-JJ] [--mesures FICHIER] [--sans-controle]',
].join('\n');

const ASTRO = 'node_modules/astro/bin/astro.mjs';
/** How many faults of the new site the console shows. */
const SHOWN = 12;
/** What each publication works in, beside the sources: a folder for each place that is published to. */
const WORK = '.build';

type BuildOptions = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

await runCommand(USAGE, async () => {
  const { values } = readOptions(OPTIONS);
  const out = checkDestination(values.out, '--out');
  const content = values.content === undefined ? undefined : checkDestination(values.content, '--content');
  const opened: Chantier[] = [];
  const open = (folder: string): Chantier => {
    const chantier = openChantier(folder);
    opened.push(chantier);
    return chantier;
  };
  const close = () => {
    for (const chantier of opened) chantier.close();
  };
  endCleanly(close);
  endWithParent();
  try {
    const chantier = open(out);
    if (content !== undefined) open(content);
    await build({ ...values, content }, out, chantier);
  } finally {
    close();
  }
});

async function build(values: BuildOptions, out: string, chantier: Chantier): Promise<void> {
  const stopwatch = new Stopwatch();
  const work = workFolder(out);
  const content = values.content ?? join(work, 'content');
  const next = join(work, 'site');
  const precedent = values.oublier ? null : loadPrecedent(values.precedent, out);
  const { planned, ecart, ...received } = await writeContent({ ...values, content, precedent }, stopwatch, console.log);
  const donnees = join(work, 'donnees-ouvertes');
  const env = {
    ...process.env,
    SITE_CONTENT: content,
    SITE_ROOT: work,
    SITE_BASE: values.base,
    SITE_URL: values.site,
    SITE_OUT: next,
    SITE_DONNEES: donnees,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await stopwatch.time('données ouvertes', () =>
    runStep(
      [
        'scripts/build-open-data.ts',
        '--content',
        content,
        '--out',
        donnees,
        '--site',
        values.site,
        '--base',
        values.base,
      ],
      env,
    ),
  );
  // One after the other: side by side they would save a few seconds and cost a gigabyte.
  // `--force`: what Astro remembers of another edition or another folder would break the build.
  await stopwatch.time('pages', () => runStep([ASTRO, 'build', '--force', '--silent'], env));
  cpSync(join(content, 'lookup'), join(next, 'ma-collectivite/annuaire'), { recursive: true });
  cpSync(donnees, next, { recursive: true });
  addFrameRules(next);
  tellPagesApart(next);
  await stopwatch.time('index de recherche', () =>
    runStep(['scripts/build-search.ts', '--out', next, '--content', content, '--base', values.base], env),
  );
  writePublication(next, writeAddresses(next, planned, values));
  await stopwatch.time('garantie', () => assertNothingLost(values, next, ecart, received));
  await stopwatch.time('personnes', () => assertNobody(next, ecart));
  if (!values['sans-controle']) {
    const check = [
      'scripts/check-site.ts',
      '--dist',
      next,
      '--base',
      values.base,
      '--site',
      join(content, 'site.json'),
    ];
    await stopwatch.time('contrôle', () => runStep(check, env));
  }
  writeMarker(next, planned.publication.atlas.source);
  // Somebody may have put something there meanwhile.
  checkDestination(values.out, '--out');
  chantier.install(next);
  shareTypes(work);
  if (values.mesures) writeFileSync(values.mesures, JSON.stringify({ etapes: stopwatch.stages }, null, 2));
  for (const { nom, secondes } of stopwatch.stages)
    console.log(`  ${nom.padEnd(20)} ${secondes.toFixed(1).padStart(6)} s`);
  console.log(`Site prêt : ${values.out}`);
}

/** @throws StoppedPublication when something came in that is neither on the new site nor in the report */
function assertNothingLost(
  { atlas, guide }: BuildOptions,
  site: string,
  ecart: Ecart,
  { listees, renommees }: Pick<WrittenContent, 'listees' | 'renommees'>,
): void {
  const venues = [...listFiches(readFileSync(atlas)), ...listSections(guide)];
  const found = checkGuarantee({ venues, site: readSite(site), listees, renommees, file: atlas });
  stopFor(redactDiagnostics(found, ecart));
}

/** @throws StoppedPublication when the new site names somebody who may not be published */
function assertNobody(site: string, ecart: Ecart): void {
  stopFor(checkPersonnes(site, ecart));
}

function stopFor(found: readonly Diagnostic[]): void {
  if (found.length === 0) return;
  const shown = found.slice(0, SHOWN).map(formatDiagnostic);
  const rest = found.length > SHOWN ? [`… ${found.length - SHOWN} autre(s)`] : [];
  throw new StoppedPublication(
    ['Publication arrêtée : le site en place reste tel quel.', ...shown, ...rest].join('\n'),
  );
}

/** A folder of the project for this destination only, and empty: publications to two places share nothing. */
function workFolder(out: string): string {
  if (lstatSync(WORK, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new UsageError(`« ${WORK} » est un lien symbolique : un dossier du projet est attendu, supprimez le lien`);
  const key = createHash('sha256').update(out).digest('hex').slice(0, 8);
  const folder = resolve(WORK, 'chantiers', `${basename(out)}-${key}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** What is in place, unless another publication is named. A damaged one in place is said, and stops nothing. */
function loadPrecedent(named: string | undefined, out: string): Publication | null {
  try {
    const found = readPublication(named ?? out);
    if (found === null && named !== undefined) throw new Error(`« ${named} » : aucune publication trouvée`);
    return found;
  } catch (error) {
    if (named !== undefined) throw new UsageError(`--precedent : ${(error as Error).message}`);
    console.error(`${(error as Error).message} : les nombres de fiches ne sont comparés à rien`);
    return null;
  }
}

/** The types that Astro draws from the collections, where the compiler and editors look for them. */
function shareTypes(work: string): void {
  mkdirSync('.astro', { recursive: true });
  for (const name of ['types.d.ts', 'content.d.ts']) {
    const from = join(work, '.astro', name);
    if (existsSync(from)) copyFileSync(from, join('.astro', name));
  }
}
