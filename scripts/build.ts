// data/ → dist/: content, pages, search index, checks, then the new site takes the place of the old one.
// `npm run build -- [--atlas FILE] [--guide DIR] [--base /path/] [--site https://…] [--out DIR] …`
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../src/contract/diagnostic.ts';
import { DOSSIERS_DONNEES, FICHIERS_DONNEES } from '../src/contract/open-data/manifeste.ts';
import { listMentionsVides } from '../src/contract/site.ts';
import { openAtlas } from './atlas/import/open-atlas.ts';
import { CONTENT_OPTIONS } from './content/options.ts';
import type { WrittenContent } from './content/write-content.ts';
import { writeContent } from './content/write-content.ts';
import { runCommand, StoppedPublication, UsageError } from './lib/command.ts';
import { formatFirst } from './lib/format-diagnostic.ts';
import { freeMemory } from './lib/free-memory.ts';
import { saveSealed } from './lib/kept-bytes.ts';
import { listFiles } from './lib/list-files.ts';
import { writeMarker } from './lib/marker.ts';
import {
  adresseDuSite,
  bascule,
  cheminDeBase,
  dossier,
  nouveauFichier,
  part,
  readOptions,
  texte,
} from './lib/read-options.ts';
import { Stopwatch } from './lib/stopwatch.ts';
import { checkPersonnes } from './personnes/check-personnes.ts';
import type { Ecart } from './personnes/ecart.ts';
import { redactDiagnostics } from './personnes/redact-diagnostics.ts';
import type { Chantier } from './publish/chantier.ts';
import { openChantier } from './publish/chantier.ts';
import { checkDestination } from './publish/destination.ts';
import { endWithParent } from './publish/end-with-parent.ts';
import { checkGuarantee, listFiches, listSections, readSite } from './publish/guarantee.ts';
import { keyOf } from './publish/ledger/fiche.ts';
import type { Planned } from './publish/ledger/plan-publication.ts';
import { writeAddresses } from './publish/ledger/write-addresses.ts';
import { writeMissions } from './publish/missions/write-missions.ts';
import { TYPES } from './publish/press/bundle-folder.ts';
import { keepBundle } from './publish/press/keep-bundle.ts';
import { keepMemory } from './publish/press/memory.ts';
import { joinParts, pagesOf } from './publish/press/parts.ts';
import { mirrorSiteBeside, putFiles, putFolder } from './publish/press/site-folder.ts';
import type { Publication } from './publish/publication.ts';
import { readPublication, writePublication } from './publish/publication.ts';
import { endCleanly, runStep, together } from './publish/run-step.ts';
import { openWorkFolder } from './publish/work-folder.ts';

const OPTIONS = {
  ...CONTENT_OPTIONS,
  /** The path under which the site is served. */
  base: cheminDeBase,
  /** The address of the site, for canonical links and the site map. */
  site: adresseDuSite,
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
  /** Draws every page, as if nothing were known of the site in place. */
  tout: bascule,
  /** Draws this share of the pages and nothing else: `out` is a folder of its own, which `--parts` finds. */
  part,
  /** Takes the pages that others have drawn from a folder that holds their shares. */
  parts: dossier(undefined),
  /** Leaves out the checks of links, titles, weights… over the built site. */
  'sans-controle': bascule,
};
const USAGE = [
  'Usage : npm run build -- [--atlas FICHIER|DOSSIER] [--guide DOSSIER] [--contacts tous|fonctionnels]',
  '                         [--out DOSSIER] [--base /chemin/] [--site https://…] [--precedent DOSSIER] [--oublier]',
  '                         [--accepter-la-baisse] [--jour AAAA-MM-JJ] [--mesures FICHIER] [--tout] [--sans-controle]',
  '                         [--part I/N | --parts DOSSIER]',
].join('\n');

/** What each publication works in, beside the sources: a folder for each place that is published to. */
const WORK = '.build';
/** Where compiled templates are kept from one build to the next. */
const BUNDLES = join(WORK, 'gabarits');
/** Where the site has the annuaire of collectivités. */
const ANNUAIRE = 'ma-collectivite/annuaire';

type BuildOptions = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

await runCommand(USAGE, async () => {
  const { values } = readOptions(OPTIONS);
  if (values.part && values.parts)
    throw new UsageError('--part dessine une part, --parts les réunit : l’un ou l’autre');
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

async function build(options: BuildOptions, out: string, chantier: Chantier): Promise<void> {
  const stopwatch = new Stopwatch();
  const work = openWorkFolder(out, WORK);
  const atlas = await stopwatch.time('import', () => openAtlas(options.atlas, work, options.jour, console.log));
  const values = { ...options, atlas };
  const content = values.content ?? join(work, 'content');
  const next = join(work, 'site');
  let precedent = values.oublier ? null : loadPrecedent(values.precedent, out);
  const addresses = { base: values.base, site: values.site };
  const donnees = join(work, 'donnees-ouvertes');
  const textes = join(work, 'pagefind');
  const served = ['--base', values.base, '--site', values.site];
  const read = ['--content', content];
  const openData = ['scripts/build-open-data.ts', ...read, '--out', donnees, ...served];
  const index = ['scripts/build-textes.ts', ...read, '--out', textes];
  const [, bundle, { planned, ecart, ...received }] = await together(
    () => values.part || stopwatch.time('miroir', () => mirrorSiteBeside(out, next)),
    () => stopwatch.time('gabarits', () => keepBundle(BUNDLES, work, addresses)),
    async () => {
      const given = precedent;
      // Held no longer than it takes: the stages that follow share the memory of this machine.
      precedent = null;
      const written = await writeContent({ ...values, content, precedent: given }, stopwatch);
      freeMemory();
      await together(
        () => stopwatch.time('données ouvertes', () => runStep(openData, process.env)),
        () => values.part || stopwatch.time('index des textes', () => runStep(index, process.env)),
      );
      return written;
    },
  );
  const draw = ['scripts/build-pages.ts', '--gabarits', bundle, ...read, ...served];
  const press = (...args: string[]) =>
    stopwatch.time('pages', () => runStep([...draw, ...args], { ...process.env, SITE_DONNEES: donnees }));
  if (values.part) {
    const share = join(work, 'part');
    rmSync(share, { recursive: true, force: true });
    mkdirSync(pagesOf(share), { recursive: true });
    await press('--out', share, '--part', `${values.part.rank}/${values.part.of}`);
    return finish(share, values, planned.publication.atlas.source, chantier, stopwatch);
  }
  const memory = join(work, 'memoire');
  const known = values.parts ? join(work, 'memoire-des-parts') : memory;
  if (values.parts) saveSealed(known, joinParts(values.parts, next));
  await press('--out', next, '--en-place', out, '--memoire', memory, ...(values.tout ? [] : ['--connue', known]));
  putFiles(next, DOSSIERS_DONNEES, FICHIERS_DONNEES, donnees);
  putFolder(next, ANNUAIRE, readFolder(join(content, 'annuaire')));
  putFolder(next, 'pagefind', readFolder(textes));
  const search = ['scripts/build-search.ts', '--out', next, ...read, '--en-place', out];
  const { fictif } = planned.publication.atlas;
  await together(
    () => stopwatch.time('noms et sujets', () => runStep(search, process.env)),
    () => stopwatch.time('missions', () => writeMissions(next, listLieux(planned), { ...addresses, fictif })),
  );
  writePublication(next, writeAddresses(next, planned, { ...addresses, standing: out }));
  const check = ['scripts/check-site.ts', '--dist', next, '--site', join(content, 'site.json')];
  const checked = [...check, '--memoire', join(work, 'controle')];
  await together(
    () => values['sans-controle'] || stopwatch.time('contrôle', () => runStep(checked, process.env)),
    async () => {
      const borne = () => readSite(next, join(work, 'garantie'));
      await stopwatch.time('garantie', () => assertNothingLost(values, borne(), ecart, received));
      await stopwatch.time('personnes', () => assertNobody(next, ecart, join(work, 'personnes')));
    },
  );
  finish(next, values, planned.publication.atlas.source, chantier, stopwatch);
  keepMemory(memory);
  shareTypes(bundle);
}

/** Puts what was made in its place, and says how long it took. */
function finish(
  made: string,
  { out, mesures }: BuildOptions,
  source: string,
  chantier: Chantier,
  stopwatch: Stopwatch,
): void {
  writeMarker(made, source);
  // Somebody may have put something there meanwhile.
  checkDestination(out, '--out');
  chantier.install(made);
  const { stages, total } = stopwatch;
  if (mesures) writeFileSync(mesures, JSON.stringify({ etapes: stages, total }, null, 2));
  const sum = stages.reduce((seconds, stage) => seconds + stage.secondes, 0);
  for (const { nom, secondes } of [...stages, { nom: 'somme', secondes: sum }, { nom: 'en tout', secondes: total }])
    console.log(`  ${nom.padEnd(20)} ${secondes.toFixed(1).padStart(6)} s`);
  const vides = listMentionsVides();
  if (vides.length > 0)
    console.log(`Mentions légales encore vides, à écrire dans src/contract/site.ts : ${vides.join(' ; ')}`);
  console.log(`Site prêt : ${out}`);
}

/** The countries, each with the day when anything about it last changed. */
function listLieux({ fiches, modifiees }: Planned) {
  return fiches.flatMap((fiche) => {
    const { sorte, titre, adresse } = fiche;
    if (sorte !== 'pays' || adresse === null) return [];
    return [{ nom: titre, adresse, modifiee: modifiees[keyOf(fiche)] ?? null }];
  });
}

/** @throws StoppedPublication when something came in that is neither on the new site nor in the report */
function assertNothingLost(
  { atlas, guide }: BuildOptions,
  site: ReadonlyMap<string, readonly string[]>,
  ecart: Ecart,
  { listees, renommees }: Pick<WrittenContent, 'listees' | 'renommees'>,
): void {
  const venues = [...listFiches(readFileSync(atlas)), ...listSections(guide)];
  const found = checkGuarantee({ venues, site, listees, renommees, file: atlas });
  stopFor(redactDiagnostics(found, ecart));
}

/** @throws StoppedPublication when the new site names somebody who may not be published */
function assertNobody(site: string, ecart: Ecart, memory: string): void {
  stopFor(checkPersonnes(site, ecart, memory));
}

function stopFor(found: readonly Diagnostic[]): void {
  if (found.length === 0) return;
  throw new StoppedPublication(
    ['Publication arrêtée : le site en place reste tel quel.', ...formatFirst(found)].join('\n'),
  );
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

/** Names and bytes of the files of a folder. */
function readFolder(folder: string): [string, Buffer][] {
  return listFiles(folder).map((name) => [name, readFileSync(join(folder, name))]);
}

/** The types that Astro draws from the collections, where the compiler and editors look for them. */
function shareTypes(bundle: string): void {
  mkdirSync('.astro', { recursive: true });
  for (const name of ['types.d.ts', 'content.d.ts']) {
    const from = join(bundle, TYPES, name);
    if (existsSync(from)) copyFileSync(from, join('.astro', name));
  }
}
