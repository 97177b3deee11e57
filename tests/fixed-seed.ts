import { readFileSync } from 'node:fs';
import { beforeAll, expect } from 'vitest';

/** Same seed, same values: a run that fails fails again. fast-check prints it; `FC_SEED=N npx vitest run …` tries another. */
const SEED = Number(process.env.FC_SEED ?? 20_261_128);

// Only where it is used: loading the library takes longer than most tests.
beforeAll(async () => {
  const { testPath = '' } = expect.getState();
  if (!readFileSync(testPath, 'utf8').includes("'fast-check'")) return;
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
});
