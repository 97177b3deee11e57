import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { max } from 'd3';
import { z } from 'zod';
import { generateAtlas } from './atlas/generate-atlas.ts';
import type { Echelle } from './atlas/published-totals.ts';
import { countFiches, writeAtlas } from './atlas/write-atlas.ts';
import { CHANGES, changeExport } from './change-export.ts';
import { type CarteMeasures, measureCarte, measureLeaflet } from './measure-carte.ts';
import { type LookupMeasures, measureLookup } from './measure-lookup.ts';
import { measureSearch, type SearchMeasures } from './measure-search.ts';
import { listWeighedFiles, measureSite, type SiteFile, type SiteMeasures } from './measure-site.ts';
import { type RunMeasures, runMeasured } from './run-measured.ts';
import { createWorkspace } from './workspace.ts';

/** What the build says of itself: stages may overlap, so that they add up to more than the total. */
const mesuresSchema = z.object({ etapes: z.array(z.object({ nom: z.string(), secondes: z.number() })) });

type Etapes = z.infer<typeof mesuresSchema>['etapes'];

export interface ScaleMeasures {
  scale: Echelle;
  fiches: number;
  octetsExport: number;
  /** Seconds to make up and write the export. */
  generation: number;
  controle: RunMeasures;
  build: RunMeasures;
  etapes: Etapes;
  /** The publications that follow, each with one thing changed. */
  suites: { nom: string; build: RunMeasures; etapes: Etapes }[];
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
  const mesures = join(folder, 'mesures.json');
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
  print(`${scale}× : build`);
  const build = await runOrFail(
    ['scripts/build.ts', '--atlas', atlas, '--out', dist, '--mesures', mesures, ...(options.buildOptions ?? [])],
    {
      cwd,
      log: join(folder, 'build.log'),
      product: mesures,
      statuses: [0],
    },
  );
  const suites = await benchChanges({ ...options, scale, folder, cwd, atlas, dist });
  print(`${scale}× : pesée du site`);
  const etapes = readEtapes(mesures);
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
  return { scale, ...exported, controle, build, etapes, suites, site, annuaire, recherche, carte, leaflet, plancher };
}

const readEtapes = (file: string): Etapes => mesuresSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).etapes;

/** Publishes again, in the same place, after each change. */
async function benchChanges({
  scale,
  folder,
  cwd,
  atlas,
  dist,
  print,
  buildOptions = [],
}: BenchOptions & { scale: Echelle; cwd: string; atlas: string; dist: string }): Promise<ScaleMeasures['suites']> {
  const suites: ScaleMeasures['suites'] = [];
  let from = atlas;
  for (const [rank, { nom, change }] of CHANGES.entries()) {
    print(`${scale}× : ${nom}`);
    const to = join(folder, `atlas-${rank}.json`);
    const mesures = join(folder, `mesures-${rank}.json`);
    changeExport(from, to, change);
    const args = ['scripts/build.ts', '--atlas', to, '--out', dist, '--mesures', mesures, ...buildOptions];
    const log = join(folder, `build-${rank}.log`);
    const build = await runOrFail(args, { cwd, log, product: mesures, statuses: [0] });
    suites.push({ nom, build, etapes: readEtapes(mesures) });
    from = to;
  }
  return suites;
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
