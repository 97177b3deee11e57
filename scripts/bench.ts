// Builds the site from made-up exports of the size of the real Atlas, and prints time, memory and weight.
// `npm run bench -- [--scale 1,2,4] [--seed N] [--saletes 0.01] [--fois 3] [--leaflet DIR] [--keep] [--sans-controle]`
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchScale } from './dev/bench/bench-scale.ts';
import { formatMesures, formatPairs, type Mesure } from './dev/bench/format-mesures.ts';
import { HAS_PROC } from './dev/bench/process-memory.ts';
import { echelles, graine, saletes } from './dev/bench/read-options.ts';
import { runCommand } from './lib/command.ts';
import { bascule, dossier, entier, readOptions } from './lib/read-options.ts';

const USAGE =
  'Usage : npm run bench -- [--scale 1,2,4] [--seed N] [--saletes 0.01] [--fois N] [--leaflet DIR] [--keep] [--sans-controle]';

const OPTIONS = {
  scale: echelles,
  seed: graine,
  saletes,
  /** Builds, and Hugo beside when it is installed, are measured so often in turn: the medians are printed. */
  fois: entier(1, 9, 1),
  /** Where leaflet and leaflet.markercluster are installed, to be measured beside the map. */
  leaflet: dossier(undefined),
  /** Leaves the exports, the sites and the logs where they are. */
  keep: bascule,
  /** Leaves out the checks over the built site, which stop the build when a page breaks a budget. */
  'sans-controle': bascule,
};

await runCommand(USAGE, bench);

async function bench(): Promise<void> {
  const { values } = readOptions(OPTIONS);
  const options = {
    seed: values.seed,
    saletes: values.saletes,
    fois: values.fois,
    leaflet: values.leaflet,
    buildOptions: values['sans-controle'] ? ['--sans-controle'] : [],
  };
  const folder = createFolder(values.keep);
  const colonnes: { titre: string; mesures: Mesure[] }[] = [];
  for (const scale of values.scale) {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const mesures = await benchScale(scale, { ...options, root, folder, print: console.error });
    colonnes.push({ titre: `${scale}×`, mesures });
  }
  const { platform, version } = process;
  console.log(
    `\nExport inventé, graine ${options.seed} ; ${platform}, ${availableParallelism()} cœurs, Node ${version}`,
  );
  console.log(
    `Mémoire : ${HAS_PROC ? 'somme de tous les processus' : 'plus gros processus'} ; les étapes peuvent se recouvrir\n`,
  );
  console.log(formatMesures(colonnes));
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
