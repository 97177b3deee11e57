import { type Stats, statSync } from 'node:fs';

/**
 * What tells that a file is the one that was seen, without reading it: its bytes, its date, its place on the disk, as git has it.
 * Null for a file that is not there.
 */
export function stampOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? null : toStamp(stats);
}

/** The same of a file that was looked at. */
export const toStamp = ({ size, mtimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ino}`;
