import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { ImportError } from '../import-guide.ts';
import type { ImportRecord, WritingPlan } from './plan-writing.ts';

const RECORD = '.import.json';

const recordSchema = z.strictObject({ fichiers: z.record(z.string(), z.string()) });

/** What stands in the folder of an edition: every file’s text, and what the last import remembers. */
export function loadEdition(folder: string): { existing: Map<string, string>; last: ImportRecord } {
  if (!existsSync(folder)) return { existing: new Map(), last: {} };
  if (!statSync(folder).isDirectory()) throw new ImportError(`${folder} : dossier attendu pour --out, fichier trouvé`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== RECORD)
    .map((entry) => join(entry.parentPath, entry.name));
  const existing = new Map(
    files.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
  return { existing, last: loadRecord(join(folder, RECORD)) };
}

/** Without a record that can be read, every file of the folder is taken for a person’s. */
function loadRecord(path: string): ImportRecord {
  if (!existsSync(path)) return {};
  try {
    return recordSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).fichiers;
  } catch {
    return {};
  }
}

export function writeEdition(
  folder: string,
  { writes, record }: WritingPlan,
  reports: ReadonlyMap<string, string>,
): void {
  for (const [path, text] of [...writes, ...reports]) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const sorted = Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(join(folder, RECORD), `${JSON.stringify({ fichiers: sorted }, null, 1)}\n`);
}
