import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sum } from 'd3';

/** A line of the process table. */
interface ProcessRow {
  pid: number;
  parent: number;
  /** Resident memory, in bytes. */
  rss: number;
}

/** Memory of other processes can be read on Linux only. */
export const HAS_PROC = existsSync('/proc/self/status');

/**
 * Resident memory of a process and all its descendants, in bytes; 0 when it is gone. Pages that processes share are
 * counted once for each: an upper bound.
 */
function readTreeMemory(root: number): number {
  const rows = readProcessTable();
  const byParent = Map.groupBy(rows, ({ parent }) => parent);
  const tree = rows.filter(({ pid }) => pid === root);
  for (const { pid } of tree) tree.push(...(byParent.get(pid) ?? []));
  return sum(tree, ({ rss }) => rss);
}

const EVERY_MS = 200;

/** Calls back with the highest sum seen, when stopped. */
export function samplePeakMemory(root: number): { stop(): number } {
  let peak = 0;
  const sample = () => {
    peak = Math.max(peak, readTreeMemory(root));
  };
  sample();
  const timer = setInterval(sample, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function readProcessTable(): ProcessRow[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((row) => row !== undefined);
}

/** `undefined` when the process ended in the meantime. */
function readProcess(pid: number): ProcessRow | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return { pid, parent: readField(status, 'PPid'), rss: readField(status, 'VmRSS') * 1024 };
  } catch {
    return undefined;
  }
}

/** `VmRSS:	  1024 kB` → 1024; 0 for a process without memory of its own. */
function readField(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
