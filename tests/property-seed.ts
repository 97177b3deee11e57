// Loaded before every test file (vitest.config.ts): property tests draw the same values at each run, so that a run that
// is green stays green. A failure prints the seed and the path to the values. `PROPERTY_SEED=42 npx vitest run src` draws
// others. Unit tests share the modules of a worker: what a file puts in the place of a global goes with it.
import fc from 'fast-check';
import { afterAll, vi } from 'vitest';

const { PROPERTY_SEED = '20201103' } = process.env;
if (!/^-?\d{1,9}$/.test(PROPERTY_SEED))
  throw new Error(`PROPERTY_SEED: a whole number expected, « ${PROPERTY_SEED} » found`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PROPERTY_SEED) });

afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
