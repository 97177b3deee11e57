// Makes up an export of the size of the real Atlas, for measures and trials. Never commit it.
// `node scripts/generate-atlas.ts --out FILE.json[.gz] [--scale 1|2|4] [--seed N] [--saletes 0.01]`
import { parseArgs } from 'node:util';
import { formatNombre } from '../src/lib/format.ts';
import { DEFAULT_OPTIONS, generateAtlas } from './bench/atlas/generate-atlas.ts';
import { countFiches, writeAtlas } from './bench/atlas/write-atlas.ts';
import { formatMegaoctets, formatSecondes } from './bench/format-mesures.ts';
import { explainUsage, readScale, readSeed, readShare, UsageError } from './bench/read-options.ts';

const USAGE =
  'Usage : node scripts/generate-atlas.ts --out FICHIER.json[.gz] [--scale 1|2|4] [--seed N] [--saletes 0.01]';

try {
  generate();
} catch (error) {
  const message = explainUsage(error);
  if (message === undefined) throw error;
  console.error(`${message}\n${USAGE}`);
  process.exitCode = 1;
}

function generate(): void {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      scale: { type: 'string', default: String(DEFAULT_OPTIONS.scale) },
      seed: { type: 'string', default: String(DEFAULT_OPTIONS.seed) },
      saletes: { type: 'string', default: String(DEFAULT_OPTIONS.saletes) },
    },
  });
  if (!values.out || !/\.json(?:\.gz)?$/.test(values.out)) {
    throw new UsageError('--out : nom de fichier en .json ou .json.gz attendu');
  }
  const start = performance.now();
  const options = { scale: readScale(values.scale), seed: readSeed(values.seed), saletes: readShare(values.saletes) };
  const atlas = generateAtlas(options);
  const bytes = writeAtlas(values.out, atlas);
  const secondes = (performance.now() - start) / 1000;
  console.log(`Export inventé (${options.scale}×, graine ${options.seed}) : ${values.out}`);
  for (const section of ['collectivites', 'partenaires', 'cooperations', 'projets'] as const) {
    console.log(`  ${section.padEnd(14)} ${formatNombre(atlas[section].length).padStart(8)}`);
  }
  console.log(`${formatNombre(countFiches(atlas))} fiches, ${formatMegaoctets(bytes)}, ${formatSecondes(secondes)}`);
}
