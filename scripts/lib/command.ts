/** What a person asked for that cannot be done: an option, a missing file, a folder that is not ours. In French. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The input cannot be published: nothing was written, the site that stands is left as it is. The message is for people. */
export class StoppedPublication extends Error {
  override name = 'StoppedPublication';
}

/** Exit statuses of every command: 1 for « no » (refused data, a failed check), 2 for a question that makes no sense. */
const STATUS = { refused: 1, usage: 2 } as const;

/** What the system answers when a file or a folder does not lend itself to what was asked. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'fichier ou dossier introuvable',
  ENOTDIR: 'dossier attendu, fichier trouvé',
  EISDIR: 'fichier attendu, dossier trouvé',
  EEXIST: 'un fichier ou un dossier de ce nom existe déjà',
  EACCES: 'droits insuffisants',
  EPERM: 'opération interdite par le système',
  EROFS: 'disque en lecture seule',
  ENOSPC: 'disque plein',
  EDQUOT: 'quota d’espace atteint',
  EMFILE: 'trop de fichiers ouverts à la fois',
  ENFILE: 'trop de fichiers ouverts à la fois',
  ENAMETOOLONG: 'nom trop long',
  ELOOP: 'liens symboliques en boucle',
  EBUSY: 'fichier ou dossier occupé',
  EIO: 'erreur de lecture ou d’écriture du disque',
};

/**
 * Runs a command and turns what stops it into one French message and an exit status. A fault of ours keeps its stack:
 * a developer must mend it.
 * @param usage one line, shown under a usage error
 */
export async function runCommand(usage: string, main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = explain(error, usage);
  }
}

function explain(error: unknown, usage: string): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n${usage}`);
    return STATUS.usage;
  }
  if (error instanceof StoppedPublication) {
    console.error(error.message);
    return STATUS.refused;
  }
  const system = describeSystemError(error);
  if (system === undefined) throw error;
  console.error(system);
  return STATUS.refused;
}

/** « /media/cle : disque plein (ENOSPC) »; undefined for any other error. */
function describeSystemError(error: unknown): string | undefined {
  const { code, path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === undefined || syscall === undefined || !/^E[A-Z0-9]+$/.test(code)) return undefined;
  const place = [path, dest].filter((name) => name !== undefined).join(' → ');
  return `${place === '' ? syscall : place}\u00A0: ${CAUSES[code] ?? 'opération impossible'} (${code})`;
}
