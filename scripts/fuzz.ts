// Mutates exports and editions, publishes them, and counts what must never happen.
// `npm run fuzz -- [--seconds N] [--seed S] [--cas] [--publications N [--scale 1]]`
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Echelle } from './dev/bench/atlas/published-totals.ts';
import { echelle } from './dev/bench/read-options.ts';
import { formatBilan, isClear } from './dev/fuzz/bilan.ts';
import { listCases, listFieldCases } from './dev/fuzz/cases/list-cases.ts';
import { tryIncrements } from './dev/fuzz/increments.ts';
import { runCases, runFuzz } from './dev/fuzz/run-fuzz.ts';
import { runCommand } from './lib/command.ts';
import { bascule, entier, readOptions } from './lib/read-options.ts';

const USAGE = 'Usage : npm run fuzz -- [--seconds N] [--seed S] [--cas] [--publications N [--scale 1]]';
/** Where failures stay, to be looked at. */
const FAILURES = 'reports/fuzz';

await runCommand(USAGE, async () => {
  const { values } = readOptions({
    seconds: entier(1, 1_000_000, 60),
    seed: entier(0, 999_999_999, 20_261_128),
    /** Publishes every listed case, those of the tests and one field at a time, rather than mutants. */
    cas: bascule,
    /** Rather than mutants: so many publications one after the other, each compared with one from nothing. */
    publications: entier(0, 1_000_000, 0),
    /** The publications begin with so many times the nation, not with a small edition. */
    scale: { ...echelle, defaut: undefined },
  });
  const work = mkdtempSync(join(tmpdir(), 'fuzz-cooperation-'));
  process.on('exit', () => rmSync(work, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  const root = fileURLToPath(new URL('..', import.meta.url));
  if (values.publications > 0) return fuzzIncrements(values.publications, values.seed, values.scale);
  const cases = values.cas ? [...listCases(), ...listFieldCases()] : [];
  console.log(values.cas ? `${cases.length} cas` : `Graine ${values.seed}, ${values.seconds} s`);
  const bilan = values.cas
    ? await runCases(cases, { root, work, print: console.log })
    : await runFuzz({ ...values, root, work, failures: FAILURES, print: console.log });
  console.log(`\n${formatBilan(bilan)}`);
  if (isClear(bilan)) return;
  if (!values.cas)
    console.log(`\nChaque échec est gardé dans ${FAILURES}, avec l’entrée la plus petite qui le montre.`);
  process.exitCode = 1;
});

async function fuzzIncrements(rounds: number, seed: number, scale: Echelle | undefined): Promise<void> {
  mkdirSync('.build', { recursive: true });
  const folder = mkdtempSync(resolve('.build/increments-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { drawn, paths, faults } = await tryIncrements({ rounds, seed, scale, folder, print: console.log });
  console.log(`\n${rounds} publications, ${drawn} pages dessinées sur ${paths}, ${faults.length} faute(s)`);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) process.exitCode = 1;
}
