import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listEntries, writeMarker } from './marker.ts';

interface WriteReport {
  written: number;
  unchanged: number;
  removed: number;
}

/**
 * Makes a folder of ours hold exactly these files: only what changed is written, what is not listed is removed.
 * @param source of the export that they come from
 */
export function writeTree(
  folder: string,
  files: readonly { path: string; text: string }[],
  source: string,
): WriteReport {
  mkdirSync(folder, { recursive: true });
  const stale = new Set(listEntries(folder));
  const paths = files.map(({ path }) => path);
  // Before the first file: a run cut short leaves nothing that the next one would take for somebody's.
  writeMarker(folder, source, [...new Set([...stale, ...paths])]);
  const report: WriteReport = { written: 0, unchanged: 0, removed: 0 };
  for (const { path, text } of files) {
    const target = join(folder, path);
    if (stale.delete(path) && readFileSync(target, 'utf8') === text) {
      report.unchanged += 1;
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    report.written += 1;
  }
  for (const path of stale) rmSync(join(folder, path));
  report.removed = stale.size;
  writeMarker(folder, source, paths);
  return report;
}
