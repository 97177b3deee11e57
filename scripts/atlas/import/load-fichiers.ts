import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Correspondance, correspondanceSchema } from '../../../src/import/correspondance.ts';
import { type Fichier, OCTETS_MAX } from '../../../src/import/tableau.ts';
import { UsageError } from '../../lib/command.ts';
import { keepNothing } from '../../lib/keep.ts';
import { loadTable } from '../../lib/load-table.ts';
import { readRegularFile } from '../../lib/read-regular-file.ts';

export const CORRESPONDANCE = 'correspondance.yaml';

/** What a folder of tables may hold beside them. */
const AUTRES = /^\.|^~\$|\.(?:ya?ml|md|txt|pdf|docx?|log)$|\.rapport\.(?:json|md)$/i;

/** The files that were named, and those of the folders that were, in the order of their names. @throws UnreadableInput, UsageError */
export function loadFichiers(paths: readonly string[]): Fichier[] {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? listFolder(path) : [path]));
  if (files.length === 0) throw new UsageError(`${paths.join(', ')} : un tableau au moins attendu, aucun trouvé`);
  const names = files.map((path) => basename(path));
  return files.map((path, place) => ({
    nom: names.indexOf(basename(path)) === names.lastIndexOf(basename(path)) ? (names[place] ?? path) : path,
    octets: readRegularFile(path, OCTETS_MAX),
  }));
}

function listFolder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !AUTRES.test(entry.name))
    .map(({ name }) => join(folder, name))
    .sort();
}

/** What a person said of the columns, which nothing keeps. @throws UnreadableInput */
export const loadCorrespondance = (path: string): Correspondance => loadTable(path, correspondanceSchema, keepNothing);

/** The correspondance that lies beside tables; undefined when there is none. */
export function findCorrespondance(path: string): string | undefined {
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const beside = join(folder, CORRESPONDANCE);
  return statSync(beside, { throwIfNoEntry: false })?.isFile() ? beside : undefined;
}
