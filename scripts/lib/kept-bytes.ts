import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// What a command keeps for the next one: a line with the digest of what follows, then bytes. It is never a reason to fail: what is
// damaged is made again, and a disk that refuses is done without.

/** Bytes of the first line. */
const SEAL = 65;

/** Bytes that are whole, to the last bit; null for any other, and for none. */
export function readSealed(file: string): Buffer | null {
  try {
    const kept = readFileSync(file);
    const value = kept.subarray(SEAL);
    return kept.toString('latin1', 0, SEAL) === `${hash('sha256', value)}\n` ? value : null;
  } catch {
    return null;
  }
}

/** Under another name first: no other build reads half of it, and a kill leaves the old one, or none. */
export function writeSealed(file: string, value: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, Buffer.concat([Buffer.from(`${hash('sha256', value)}\n`), value]));
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true, recursive: true });
  }
}

/** What JSON says of a value that is whole; null for any other. */
export function loadSealed<T>(file: string): T | null {
  const value = readSealed(file);
  return value === null ? null : JSON.parse(`${value}`);
}

export const saveSealed = (file: string, value: unknown): void => writeSealed(file, Buffer.from(JSON.stringify(value)));

/**
 * What was used longest ago goes, once what a folder holds weighs more than `room`.
 * @param unusedFor milliseconds during which a thing may be in use by another build, which reads it as it goes
 */
export function sweepOldest(folder: string, room: number, weigh: (entry: Stats) => number, unusedFor = 0): void {
  try {
    const kept = readdirSync(folder).map((name) => ({
      place: join(folder, name),
      entry: statSync(join(folder, name)),
    }));
    let left = room;
    for (const { place, entry } of kept.sort((a, b) => b.entry.mtimeMs - a.entry.mtimeMs)) {
      left -= weigh(entry);
      if (left < 0 && entry.mtimeMs <= Date.now() - unusedFor) rmSync(place, { recursive: true, force: true });
    }
  } catch {
    // Nothing is kept yet, or another build sweeps too.
  }
}
