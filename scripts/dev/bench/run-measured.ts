import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { HAS_PROC, samplePeakMemory } from './process-memory.ts';

export interface RunMeasures {
  /** Exit status; `null` when a signal ended the command. */
  status: number | null;
  secondes: number;
  /** Peak of resident memory in bytes: of the whole tree of processes, or of the largest where only that is known. */
  memoire: number;
}

/** Runs a Node script, its output in a log file, and measures time and memory. */
export function runMeasured(
  args: readonly string[],
  { cwd, log, hasProc = HAS_PROC }: { cwd: string; log: string; hasProc?: boolean },
): Promise<RunMeasures> {
  const output = openSync(log, 'w');
  const pics = hasProc ? undefined : mkdtempSync(join(tmpdir(), 'pics-'));
  const start = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd,
    env: { ...process.env, PATH: pathWithThisNode(), ...(pics && reportPeaks(pics)) },
    stdio: ['ignore', output, output],
  });
  const sampler = hasProc && child.pid !== undefined ? samplePeakMemory(child.pid) : undefined;
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      closeSync(output);
      const secondes = (performance.now() - start) / 1000;
      done({ status, secondes, memoire: sampler?.stop() ?? readLargestPeak(pics) });
    });
  });
}

/** Commands that the script starts must find the Node that runs this one. */
function pathWithThisNode(): string {
  return [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter);
}

function reportPeaks(folder: string): Record<string, string> {
  const preload = `--import ${new URL('./report-own-peak.ts', import.meta.url).href}`;
  return { NODE_OPTIONS: [process.env.NODE_OPTIONS, preload].filter(Boolean).join(' '), BENCH_PICS: folder };
}

function readLargestPeak(folder: string | undefined): number {
  if (folder === undefined) return 0;
  return Math.max(0, ...readdirSync(folder).map((name) => Number(readFileSync(join(folder, name), 'utf8'))));
}
