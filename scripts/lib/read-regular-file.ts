import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { withFrenchSpaces } from '../../src/contract/words/french-spaces.ts';
import { spellInvisible } from '../../src/contract/words/quote.ts';
import { UsageError } from './command.ts';

/** What a command was given cannot be read at all. The message is one line of French, for people. */
export class UnreadableInput extends UsageError {
  override name = 'UnreadableInput';
  /** The message without the path. */
  readonly trouble: string;

  constructor(path: string, trouble: string, options?: ErrorOptions) {
    super(withFrenchSpaces(`${spellInvisible(path)} : ${trouble}`), options);
    this.trouble = trouble;
  }
}

/**
 * The bytes of a regular file, symbolic links followed. Its size is known before it is read: of a file longer than `max`
 * bytes the first `max + 1` are given, enough for its reader to see that it is too long.
 * @throws UnreadableInput when there is no such file, or when it is a folder, a pipe, a device or a socket.
 */
export function readRegularFile(path: string, max: number): Buffer {
  const descriptor = explainTrouble(path, () => openSync(path, OPEN_FLAGS));
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UnreadableInput(path, `fichier ordinaire attendu, ${describeKind(stats)} trouvé`);
    return explainTrouble(path, () => readBytes(descriptor, Math.min(stats.size, max + 1)));
  } finally {
    closeSync(descriptor);
  }
}

/** What kind of thing a path leads to, in French, for a message: `un tube`. */
export function describeKind(stats: Pick<Stats, 'isDirectory' | 'isFIFO' | 'isSocket' | 'isSymbolicLink'>): string {
  if (stats.isDirectory()) return 'dossier';
  if (stats.isSymbolicLink()) return 'lien symbolique';
  if (stats.isFIFO()) return 'tube (FIFO)';
  return stats.isSocket() ? 'socket' : 'périphérique';
}

/** A pipe without a writer would make the opening wait for ever. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'aucun fichier ni dossier à cette adresse',
  ENOTDIR: 'aucun fichier ni dossier à cette adresse',
  EACCES: 'lecture interdite',
  EPERM: 'lecture interdite',
  ELOOP: 'liens symboliques en boucle',
  ENAMETOOLONG: 'nom trop long',
  EISDIR: 'fichier ordinaire attendu, dossier trouvé',
  ENXIO: 'fichier ordinaire attendu, socket ou périphérique trouvé',
};

/** Runs what touches the disk. @throws UnreadableInput that says in French why it failed. */
export function explainTrouble<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableInput(path, CAUSES[code ?? ''] ?? `lecture impossible (${code ?? error})`, { cause: error });
  }
}
