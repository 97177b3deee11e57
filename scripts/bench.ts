// Builds the site from made-up exports of the size of the real Atlas, and prints time, memory and weight.
// `npm run bench -- [--scale 1,2,4] [--seed N] [--saletes 0.01] [--leaflet DIR] [--keep] [--sans-controle]`
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DEFAULT_OPTIONS } from './bench/atlas/generate-atlas.ts';
import type { ScaleMeasures } from './bench/bench-scale.ts';
import { benchScale, FailedRun } from './bench/bench-scale.ts';
import { formatMesures, formatPairs } from './bench/format-mesures.ts';
import { HAS_PROC } from './bench/process-memory.ts';
import { explainUsage, readScales, readSeed, readShare } from './bench/read-options.ts';

const USAGE =
  'Usage : npm run bench -- [--scale 1,2,4] [--seed N] [--saletes 0.01] [--leaflet DIR] [--keep] [--sans-controle]';

try {
  await bench();
} catch (error) {
  const usage = explainUsage(error);
  if (usage === undefined && !(error instanceof FailedRun)) throw error;
  console.error(usage === undefined ? (error as FailedRun).message : `${usage}\n${USAGE}`);
  process.exitCode = 1;
}

async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scale: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(DEFAULT_OPTIONS.seed) },
      saletes: { type: 'string', default: String(DEFAULT_OPTIONS.saletes) },
      /** Where leaflet and leaflet.markercluster are installed, to be measured beside the map. */
      leaflet: { type: 'string' },
      /** Leaves the exports, the sites and the logs where they are. */
      keep: { type: 'boolean', default: false },
      /** Leaves out the checks over the built site, which stop the build when a page breaks a budget. */
      'sans-controle': { type: 'boolean', default: false },
    },
  });
  const scales = readScales(values.scale);
  const options = {
    seed: readSeed(values.seed),
    saletes: readShare(values.saletes),
    leaflet: values.leaflet,
    buildOptions: values['sans-controle'] ? ['--sans-controle'] : [],
  };
  const folder = createFolder(values.keep);
  const measures: ScaleMeasures[] = [];
  for (const scale of scales) {
    const root = fileURLToPath(new URL('..', import.meta.url));
    measures.push(await benchScale(scale, { ...options, root, folder, print: console.error }));
  }
  const { platform, version } = process;
  console.log(
    `\nExport inventé, graine ${options.seed} ; ${platform}, ${availableParallelism()} cœurs, Node ${version}`,
  );
  console.log(
    `Mémoire : ${HAS_PROC ? 'somme de tous les processus' : 'plus gros processus'} ; les étapes peuvent se recouvrir\n`,
  );
  console.log(formatMesures(measures));
  console.log(`\n${formatPairs()}`);
}

/** A new temporary folder, removed at the end of the process unless it is kept. */
function createFolder(keep: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cooperation-'));
  if (keep) console.error(`Dossier gardé : ${folder}`);
  else process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  return folder;
}
