import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { HAS_PROC } from './process-memory.ts';
import { runMeasured } from './run-measured.ts';

const MEGAOCTETS = 1e6;
/** A process that starts another, which holds 150 MB for a second. */
const GRANDCHILD = "const held = Buffer.alloc(150e6, 'x'); setTimeout(() => console.log(held.length), 1000)";
const CHILD = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(GRANDCHILD)}], { stdio: 'inherit' })`;

describe('runMeasured(args, { cwd, log, hasProc })', () => {
  const cwd = folderForAllTests('run-measured');
  beforeAll(() => {
    writeFileSync(cwd('child.cjs'), CHILD);
  });

  it.runIf(HAS_PROC)('should count the memory of grandchildren, and keep what they print', async () => {
    const log = cwd('log');
    const { status, secondes, memoire } = await runMeasured(['child.cjs'], { cwd: cwd(), log });
    expect(status).toBe(0);
    expect(secondes).toBeGreaterThan(1);
    expect(memoire).toBeGreaterThan(200 * MEGAOCTETS);
    expect(readFileSync(log, 'utf8').trim()).toBe('150000000');
  });

  it('should fall back on what each process says of itself', async () => {
    const { memoire } = await runMeasured(['child.cjs'], { cwd: cwd(), log: cwd('log'), hasProc: false });
    expect(memoire).toBeGreaterThan(150 * MEGAOCTETS);
    expect(memoire).toBeLessThan(1000 * MEGAOCTETS);
  });

  it('should give the status of a command that fails', async () => {
    const { status } = await runMeasured(['-e', 'process.exit(3)'], { cwd: cwd(), log: cwd('log') });
    expect(status).toBe(3);
  });
});
