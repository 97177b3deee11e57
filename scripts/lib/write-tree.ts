import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

export interface WriteReport {
  written: number;
  unchanged: number;
  removed: number;
}

/** Makes a folder hold exactly these files: only what changed is written, what is not listed is removed. */
export function writeTree(folder: string, files: Iterable<{ path: string; text: string }>): WriteReport {
  mkdirSync(folder, { recursive: true });
  const stale = new Set(listFiles(folder));
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
  return report;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
