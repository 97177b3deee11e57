import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { max, median } from 'd3';
import { z } from 'zod';
import { formatNombre } from '../../../src/contract/words/format.ts';
import { slugify } from '../../../src/contract/words/slugify.ts';
import { listFiles } from '../../lib/list-files.ts';
import { generateAtlas } from './atlas/generate-atlas.ts';
import type { Echelle } from './atlas/published-totals.ts';
import { countFiches, writeAtlas } from './atlas/write-atlas.ts';
import { CHANGES, changeExport } from './change-export.ts';
import { formatMegaoctets, formatRapport, formatSecondes, type Mesure } from './format-mesures.ts';
import { measureAnnuaire } from './measure-annuaire.ts';
import { measureCarte, measureLeaflet } from './measure-carte.ts';
import { hasHugo, measureHugo, writeHugoProject } from './measure-hugo.ts';
import { measureSearch } from './measure-search.ts';
import { type RunMeasures, runMeasured } from './run-measured.ts';
import { listWeighedFiles, type SiteFile, weighSite } from './weigh-site.ts';
import { createWorkspace } from './workspace.ts';

/** What the build says of itself: stages may overlap, so that they add up to more than the total. */
const mesuresSchema = z.object({
  etapes: z.array(z.object({ nom: z.string(), secondes: z.number() })),
});

interface BenchOptions {
  /** The repository. */
  root: string;
  /** A folder of its own for each scale goes there. */
  folder: string;
  seed: number;
  saletes: number;
  /** How many times builds are measured, each in turn; once when it does not say. */
  fois?: number;
  /** More options of the build. */
  buildOptions?: readonly string[];
  /** Where leaflet and leaflet.markercluster are installed. */
  leaflet?: string | undefined;
  print: (line: string) => void;
}

/** A command that ended badly: the message holds the end of what it printed. */
export class FailedRun extends Error {}

const DERNIERES_LIGNES = 40;
/** `check:atlas` ends with 1 when it refuses records, which a dirty export makes it do. */
const STATUTS_CONTROLE = [0, 1];

/** Everything measured at one scale. @throws FailedRun when the build fails or the check crashes. */
export async function benchScale(scale: Echelle, options: BenchOptions): Promise<Mesure[]> {
  const { root, seed, saletes, print } = options;
  const folder = join(options.folder, `${scale}x`);
  const cwd = join(folder, 'depot');
  const atlas = join(folder, 'atlas.json');
  const dist = join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  createWorkspace(root, cwd);
  print(`${scale}× : génération de l’export`);
  const start = performance.now();
  const exported = generateAtlas({ scale, seed, saletes });
  const octets = writeAtlas(atlas, exported);
  const generation = (performance.now() - start) / 1000;
  const fiches = countFiches(exported);
  print(`${scale}× : check:atlas`);
  const qualite = join(folder, 'qualite-atlas.json');
  const controle = await runOrFail(['scripts/check-atlas.ts', atlas, '--json', qualite], {
    cwd,
    log: join(folder, 'check-atlas.log'),
    product: qualite,
    statuses: STATUTS_CONTROLE,
  });
  const builds = await benchBuilds({ ...options, scale, folder, cwd, atlas, dist });
  print(`${scale}× : pesée du site`);
  const site = [...weighSite(dist), ...measureAnnuaire(dist)];
  print(`${scale}× : recherches dans un navigateur`);
  const recherche = await measureSearch(dist);
  print(`${scale}× : carte`);
  const hasCarte = existsSync(join(dist, 'carte', 'actions.json'));
  const carte = hasCarte ? await measureCarte(dist) : [];
  const leaflet =
    hasCarte && options.leaflet ? await measureLeaflet(dist, options.leaflet, join(folder, 'leaflet')) : [];
  // The better of two: the disk may still be busy.
  const plancher = Math.min(
    ...['plancher-1', 'plancher-2'].map((name) => writeFloor(listWeighedFiles(dist), join(folder, name))),
  );
  return [
    ['export : fiches', formatNombre, fiches],
    ['export : taille', formatMegaoctets, octets],
    ['export : génération', formatSecondes, generation],
    ['check:atlas : durée', formatSecondes, controle.secondes],
    ['check:atlas : fiches par seconde', formatNombre, Math.round(fiches / controle.secondes)],
    ['check:atlas : mémoire maximale', formatMegaoctets, controle.memoire],
    ...builds,
    ['plancher : écrire les mêmes fichiers', formatSecondes, plancher],
    ...site,
    ...recherche,
    ...carte,
    ...leaflet,
  ];
}

/** What is told of a build of changed records; the one from nothing tells every stage. */
const ETAPES_DES_SUITES = ['pages', 'contrôle'];

/**
 * The medians of builds from nothing (neither compiled templates, nor maps, nor words are kept), each followed by one change
 * after the other in the same place, then by Hugo: in turn, as often as is asked.
 */
async function benchBuilds({
  scale,
  folder,
  cwd,
  atlas,
  dist,
  print,
  fois = 1,
  buildOptions = [],
}: BenchOptions & { scale: Echelle; cwd: string; atlas: string; dist: string }): Promise<Mesure[]> {
  const mesures = join(folder, 'mesures.json');
  const build = async (from: string, nom: string) => {
    rmSync(mesures, { force: true });
    const args = ['scripts/build.ts', '--atlas', from, '--out', dist, '--mesures', mesures, ...buildOptions];
    const log = join(folder, `${slugify(nom)}.log`);
    const { secondes, memoire } = await runOrFail(args, { cwd, log, product: mesures, statuses: [0] });
    const { etapes } = mesuresSchema.parse(JSON.parse(readFileSync(mesures, 'utf8')));
    return { secondes, memoire, etapes };
  };
  const runs: Mesure[][] = [];
  for (let run = 1; run <= fois; run++) {
    const tell = (nom: string) => print(`${scale}× : ${nom}${fois > 1 ? ` (${run} sur ${fois})` : ''}`);
    for (const left of [dist, join(cwd, '.build')]) rmSync(left, { recursive: true, force: true });
    tell('build');
    const { secondes, memoire, etapes } = await build(atlas, 'build');
    const suites: Mesure[] = [];
    let from = atlas;
    for (const [rank, { nom, change }] of CHANGES.entries()) {
      tell(nom);
      const to = join(folder, `atlas-${rank}.json`);
      changeExport(from, to, change);
      const suite = await build(to, nom);
      const told = suite.etapes.filter((etape) => ETAPES_DES_SUITES.includes(etape.nom));
      suites.push(...listDurees(nom, told, suite.secondes));
      from = to;
    }
    if (hasHugo()) tell('Hugo');
    const project = join(folder, 'hugo');
    const hugo = hasHugo() ? measureHugo(project, writeHugoProject(dist, project)) : null;
    rmSync(project, { recursive: true, force: true });
    runs.push([
      ...listDurees('build', etapes, secondes),
      ['build : mémoire maximale', formatMegaoctets, memoire],
      ['build : pages par seconde', formatNombre, Math.round(countPages(dist) / secondes)],
      ...suites,
      ['Hugo : écrire les mêmes pages, corps donnés', formatSecondes, hugo],
      ['build : total ÷ Hugo', formatRapport, hugo && secondes / hugo],
    ]);
  }
  return medianOf(runs);
}

const listDurees = (nom: string, etapes: readonly { nom: string; secondes: number }[], total: number): Mesure[] =>
  [...etapes, { nom: 'total', secondes: total }].map((etape) => [
    `${nom} : ${etape.nom}`,
    formatSecondes,
    etape.secondes,
  ]);

const countPages = (dist: string): number => listFiles(dist).filter((path) => path.endsWith('.html')).length;

const medianOf = (runs: readonly Mesure[][]): Mesure[] =>
  (runs[0] ?? []).map(([libelle, unite]) => {
    const same = runs.flatMap((run) => run.filter(([nom]) => nom === libelle));
    return [libelle, unite, median(same, ([, , valeur]) => valeur) ?? null];
  });

/** Runs a script that must end with one of these statuses and leave a file behind. @throws FailedRun otherwise. */
async function runOrFail(
  args: readonly string[],
  { cwd, log, product, statuses }: { cwd: string; log: string; product: string; statuses: readonly number[] },
): Promise<RunMeasures> {
  const run = await runMeasured(args, { cwd, log });
  if (run.status !== null && statuses.includes(run.status) && existsSync(product)) return run;
  const end = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-DERNIERES_LIGNES).join('\n');
  throw new FailedRun(`Échec (statut ${run.status ?? 'signal'}) : node ${args.join(' ')}\n${end}`);
}

/**
 * Writes files of the same paths and sizes from a plain loop, and gives the seconds it took: no generator can be faster
 * on this disk.
 */
export function writeFloor(files: readonly SiteFile[], folder: string): number {
  const largest = max(files, ({ octets }) => octets) ?? 0;
  const filler = Buffer.alloc(largest, 'x');
  const start = performance.now();
  for (const { path, octets } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, filler.subarray(0, octets));
  }
  return (performance.now() - start) / 1000;
}
