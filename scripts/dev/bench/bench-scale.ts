import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { max, median } from 'd3';
import { z } from 'zod';
import { slugify } from '../../../src/contract/words/slugify.ts';
import { generateAtlas } from './atlas/generate-atlas.ts';
import type { Echelle } from './atlas/published-totals.ts';
import { countFiches, writeAtlas } from './atlas/write-atlas.ts';
import { CHANGES, changeExport } from './change-export.ts';
import { type CarteMeasures, measureCarte, measureLeaflet } from './measure-carte.ts';
import { hasHugo, measureHugo, writeHugoProject } from './measure-hugo.ts';
import { type LookupMeasures, measureLookup } from './measure-lookup.ts';
import { measureSearch, type SearchMeasures } from './measure-search.ts';
import { listWeighedFiles, measureSite, type SiteFile, type SiteMeasures } from './measure-site.ts';
import { type RunMeasures, runMeasured } from './run-measured.ts';
import { createWorkspace } from './workspace.ts';

/** What the build says of itself: stages may overlap, so that they add up to more than the total. */
const mesuresSchema = z.object({
  etapes: z.array(z.object({ nom: z.string(), secondes: z.number() })),
});

type Etapes = z.infer<typeof mesuresSchema>['etapes'];

/** The median of builds of the same inputs, stage by stage. */
interface BuildMeasures extends Pick<RunMeasures, 'secondes' | 'memoire'> {
  etapes: Etapes;
}

export interface ScaleMeasures {
  scale: Echelle;
  fiches: number;
  octetsExport: number;
  /** Seconds to make up and write the export. */
  generation: number;
  controle: RunMeasures;
  /** From nothing: neither compiled templates, nor maps, nor words are kept. */
  build: BuildMeasures;
  /** The publications that follow, each with one thing changed. */
  suites: { nom: string; build: BuildMeasures }[];
  /** Seconds for Hugo to write the same pages, their bodies given; null when it is not installed. */
  hugo: number | null;
  site: SiteMeasures;
  /** Null when the site has no lookup. */
  annuaire: LookupMeasures | null;
  /** Null when the site has no search. */
  recherche: SearchMeasures | null;
  /** The map of `/carte/`; null when the site has none. */
  carte: CarteMeasures | null;
  /** The same points in Leaflet; null when its folder was not given. */
  leaflet: CarteMeasures | null;
  /** Seconds to write files of the same sizes from a loop, the better of two runs: the disk may still be busy. */
  plancher: number;
}

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
export async function benchScale(scale: Echelle, options: BenchOptions): Promise<ScaleMeasures> {
  const { root, seed, saletes, print } = options;
  const folder = join(options.folder, `${scale}x`);
  const cwd = join(folder, 'depot');
  const atlas = join(folder, 'atlas.json');
  const dist = join(folder, 'dist');
  mkdirSync(folder, { recursive: true });
  createWorkspace(root, cwd);
  print(`${scale}× : génération de l’export`);
  const exported = writeGenerated(scale, { seed, saletes, path: atlas });
  print(`${scale}× : check:atlas`);
  const rapport = join(folder, 'qualite-atlas.json');
  const controle = await runOrFail(['scripts/check-atlas.ts', atlas, '--json', rapport], {
    cwd,
    log: join(folder, 'check-atlas.log'),
    product: rapport,
    statuses: STATUTS_CONTROLE,
  });
  const builds = await benchBuilds({ ...options, scale, folder, cwd, atlas, dist });
  print(`${scale}× : pesée du site`);
  const site = measureSite(dist);
  const annuaire = measureLookup(dist);
  print(`${scale}× : recherches dans un navigateur`);
  const recherche = await measureSearch(dist);
  print(`${scale}× : carte`);
  const hasCarte = existsSync(join(dist, 'carte', 'actions.json'));
  const carte = hasCarte ? await measureCarte(dist) : null;
  const leaflet =
    hasCarte && options.leaflet ? await measureLeaflet(dist, options.leaflet, join(folder, 'leaflet')) : null;
  const plancher = Math.min(
    ...['plancher-1', 'plancher-2'].map((name) => writeFloor(listWeighedFiles(dist), join(folder, name))),
  );
  return { scale, ...exported, controle, ...builds, site, annuaire, recherche, carte, leaflet, plancher };
}

type Builds = Pick<ScaleMeasures, 'build' | 'suites' | 'hugo'>;

/** Builds from nothing, then one change after the other in the same place, then Hugo: in turn, as often as is asked. */
async function benchBuilds({
  scale,
  folder,
  cwd,
  atlas,
  dist,
  print,
  fois = 1,
  buildOptions = [],
}: BenchOptions & { scale: Echelle; cwd: string; atlas: string; dist: string }): Promise<Builds> {
  const mesures = join(folder, 'mesures.json');
  const build = async (from: string, nom: string): Promise<BuildMeasures> => {
    rmSync(mesures, { force: true });
    const args = ['scripts/build.ts', '--atlas', from, '--out', dist, '--mesures', mesures, ...buildOptions];
    const log = join(folder, `${slugify(nom)}.log`);
    const { secondes, memoire } = await runOrFail(args, { cwd, log, product: mesures, statuses: [0] });
    return { secondes, memoire, ...mesuresSchema.parse(JSON.parse(readFileSync(mesures, 'utf8'))) };
  };
  const runs: Builds[] = [];
  for (let run = 1; run <= fois; run++) {
    const tell = (nom: string) => print(`${scale}× : ${nom}${fois > 1 ? ` (${run} sur ${fois})` : ''}`);
    for (const left of [dist, join(cwd, '.build')]) rmSync(left, { recursive: true, force: true });
    tell('build');
    const whole = await build(atlas, 'build');
    const suites: Builds['suites'] = [];
    let from = atlas;
    for (const [rank, { nom, change }] of CHANGES.entries()) {
      tell(nom);
      const to = join(folder, `atlas-${rank}.json`);
      changeExport(from, to, change);
      suites.push({ nom, build: await build(to, nom) });
      from = to;
    }
    if (hasHugo()) tell('Hugo');
    const project = join(folder, 'hugo');
    const hugo = hasHugo() ? measureHugo(project, writeHugoProject(dist, project)) : null;
    rmSync(project, { recursive: true, force: true });
    runs.push({ build: whole, suites, hugo });
  }
  return {
    build: medianOf(runs.map((run) => run.build)),
    suites: CHANGES.map(({ nom }, rank) => ({
      nom,
      build: medianOf(runs.flatMap((run) => run.suites[rank]?.build ?? [])),
    })),
    hugo: median(runs.flatMap((run) => run.hugo ?? [])) ?? null,
  };
}

function medianOf(builds: readonly BuildMeasures[]): BuildMeasures {
  const stages = builds[0]?.etapes.map(({ nom }) => nom) ?? [];
  const secondsOf = (wanted: string) =>
    median(builds.flatMap(({ etapes }) => etapes.find(({ nom }) => nom === wanted)?.secondes ?? [])) ?? 0;
  return {
    secondes: median(builds, ({ secondes }) => secondes) ?? 0,
    memoire: median(builds, ({ memoire }) => memoire) ?? 0,
    etapes: stages.map((nom) => ({ nom, secondes: secondsOf(nom) })),
  };
}

function writeGenerated(
  scale: Echelle,
  { path, ...options }: { seed: number; saletes: number; path: string },
): Pick<ScaleMeasures, 'fiches' | 'octetsExport' | 'generation'> {
  const start = performance.now();
  const atlas = generateAtlas({ scale, ...options });
  const octetsExport = writeAtlas(path, atlas);
  return { fiches: countFiches(atlas), octetsExport, generation: (performance.now() - start) / 1000 };
}

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
