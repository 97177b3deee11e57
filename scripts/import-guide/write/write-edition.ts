import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { listFiles } from '../../lib/list-files.ts';
import { ImportError } from '../import-guide.ts';
import type { ImportRecord, WritingPlan } from './plan-writing.ts';

const RECORD = '.import.json';

const recordSchema = z.strictObject({ fichiers: z.record(z.string(), z.string()) });

/** What stands in the folder of an edition: every file’s text, and what the last import remembers. */
export function loadEdition(folder: string): { existing: Map<string, string>; last: ImportRecord } {
  if (!existsSync(folder)) return { existing: new Map(), last: {} };
  if (!statSync(folder).isDirectory()) throw new ImportError(`${folder} : dossier attendu pour --out, fichier trouvé`);
  const files = listFiles(folder).filter((path) => basename(path) !== RECORD);
  const existing = new Map(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
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
