import type { Dirent } from 'node:fs';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { formatNombre } from '../../src/contract/words/format.ts';
import { quote } from '../../src/contract/words/quote.ts';
import { describeKind, explainTrouble, readRegularFile, UnreadableInput } from '../lib/read-regular-file.ts';
import type { GuideFiles, GuideSource } from './parse-guide.ts';
import { TAILLE_SECTION_MAX } from './parse-guide.ts';

/** What `import:guide` leaves beside an edition for people to read; no part of it. */
const BESIDE = /^(?:a-relire|rapport-import\..*)$/;
/** Most files of an edition, deepest folders, most bytes: what holds more is another folder, or a whole disk. */
const FICHIERS_MAX = 5000;
const PROFONDEUR_MAX = 8;
const OCTETS_MAX = 64 * 1024 * 1024;

/**
 * Reads the bytes of every file under an edition's folder; hidden files and the traces of an import are passed over.
 * Symbolic links are not followed: a link, a pipe or a file that cannot be read is given with the reason, by name, so that
 * nothing that stands in the folder goes unsaid.
 * @throws UnreadableInput, in French, when there is no such folder or when it cannot be an edition
 */
export function loadGuide(folder: string): GuideFiles {
  const files = new Map<string, GuideSource>();
  let bytes = 0;
  for (const [path, entry] of walk(folder, '', 1)) {
    const source = typeof entry === 'string' ? { trouble: entry } : readEntry(join(folder, path), entry);
    // Names that are not UTF-8 may read the same.
    files.set(files.has(path) ? `${path} (${files.size})` : path, source);
    if (source instanceof Uint8Array) bytes += source.length;
    if (files.size > FICHIERS_MAX || bytes > OCTETS_MAX) throw new UnreadableInput(folder, TROP);
  }
  return files;
}

const TROP = `édition du guide attendue (${formatNombre(FICHIERS_MAX)} fichiers et ${OCTETS_MAX / 1024 ** 2} Mo au plus), davantage trouvé`;

/** Every file under a folder, in the order of names, or why a folder cannot be read. */
function* walk(root: string, under: string, depth: number): Generator<[path: string, entry: Dirent | string]> {
  for (const entry of listFolder(join(root, under), under === '')) {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.name.startsWith('.') || (under === '' && BESIDE.test(entry.name))) continue;
    if (!entry.isDirectory()) yield [path, entry];
    else if (depth >= PROFONDEUR_MAX) yield [path, `${PROFONDEUR_MAX} dossiers emboîtés au plus attendus`];
    else yield* walkInto(root, path, depth);
  }
}

function* walkInto(root: string, path: string, depth: number): Generator<[path: string, entry: Dirent | string]> {
  try {
    yield* walk(root, path, depth + 1);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    yield [path, error.trouble];
  }
}

function listFolder(path: string, root: boolean): Dirent[] {
  try {
    return explainTrouble(path, () => readdirSync(path, { withFileTypes: true })).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch (error) {
    if (root && error instanceof UnreadableInput && isNotFolder(error))
      throw new UnreadableInput(path, 'dossier d’une édition attendu, fichier trouvé', { cause: error });
    throw error;
  }
}

function isNotFolder({ cause }: Error): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOTDIR';
}

function readEntry(path: string, entry: Dirent): GuideSource {
  try {
    if (entry.isFile()) return readRegularFile(path, TAILLE_SECTION_MAX);
    const target = entry.isSymbolicLink() ? ` vers ${quote(explainTrouble(path, () => readlinkSync(path)))}` : '';
    return { trouble: `fichier ordinaire attendu, ${describeKind(entry)}${target} trouvé` };
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    return { trouble: error.trouble };
  }
}
