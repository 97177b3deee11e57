// Makes up an export of the size of the real Atlas, for measures and trials. Never commit it.
// `node scripts/generate-atlas.ts --out FILE.json[.gz] [--scale 1|2|4] [--seed N] [--saletes 0.01]`
import { formatNombre } from '../src/contract/words/format.ts';
import { SECTIONS } from '../src/import/atlas/counts.ts';
import { generateAtlas } from './dev/bench/atlas/generate-atlas.ts';
import { countFiches, writeAtlas } from './dev/bench/atlas/write-atlas.ts';
import { formatMegaoctets, formatSecondes } from './dev/bench/format-mesures.ts';
import { echelle, graine, saletes } from './dev/bench/read-options.ts';
import { runCommand, UsageError } from './lib/command.ts';
import { nouveauFichier, readOptions } from './lib/read-options.ts';

const USAGE =
  'Usage : node scripts/generate-atlas.ts --out FICHIER.json[.gz] [--scale 1|2|4] [--seed N] [--saletes 0.01]';

const OPTIONS = { out: nouveauFichier(undefined), scale: echelle, seed: graine, saletes };

await runCommand(USAGE, generate);

function generate(): void {
  const { values } = readOptions(OPTIONS);
  const { out, ...options } = values;
  if (!out || !/\.json(?:\.gz)?$/.test(out)) {
    throw new UsageError('--out : nom de fichier en .json ou .json.gz attendu');
  }
  const start = performance.now();
  const atlas = generateAtlas(options);
  const bytes = writeAtlas(out, atlas);
  const secondes = (performance.now() - start) / 1000;
  console.log(`Export inventé (${options.scale}×, graine ${options.seed}) : ${out}`);
  for (const section of SECTIONS) {
    console.log(`  ${section.padEnd(14)} ${formatNombre(atlas[section].length).padStart(8)}`);
  }
  console.log(`${formatNombre(countFiches(atlas))} fiches, ${formatMegaoctets(bytes)}, ${formatSecondes(secondes)}`);
}
