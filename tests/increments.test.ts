import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryIncrements } from '../scripts/dev/fuzz/increments.ts';

// A first publication and every kind of change twice.
// `INCREMENTS=200 npx vitest run tests/increments.test.ts` tries more; `npm run fuzz -- --publications 1000` any number.
const ROUNDS = Number(process.env.INCREMENTS ?? 35);
const SEED = Number(process.env.PROPERTY_SEED ?? 20_201_103);

describe('publications one after the other', () => {
  let folder: string;
  beforeAll(() => {
    mkdirSync('.build', { recursive: true });
    folder = mkdtempSync(resolve('.build/increments-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('should give the site drawn from nothing, byte for byte, and leave alone what does not change', async () => {
    const { rounds, drawn, paths, faults } = await tryIncrements({ rounds: ROUNDS, every: 2, seed: SEED, folder });
    expect(faults).toEqual([]);
    expect(rounds).toBe(ROUNDS);
    // Not because all is drawn each time.
    expect(drawn).toBeLessThan(paths / 2);
  }, 3_600_000);
});
