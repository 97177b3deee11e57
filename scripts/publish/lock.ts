import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** Who works on a folder. A process id alone is soon another's: `debut` tells two processes of one number apart. */
const holderSchema = z.object({
  pid: z.number().int().positive(),
  /** Of the process, as the system counts it; empty where the system does not say. */
  debut: z.string(),
  /** ISO date, to be shown. */
  depuis: z.string(),
  machine: z.string(),
  /** Of this very lock. */
  cle: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

export interface Lock {
  /** Whether the lock is still this process's. */
  isHeld(): boolean;
  release(): void;
}

/** Another process works there. The message says who. */
export class LockedError extends Error {
  constructor({ pid, depuis, machine }: Holder) {
    const since = new Date(depuis).toLocaleString('fr', { dateStyle: 'medium', timeStyle: 'medium' });
    const where = machine === hostname() ? '' : ` de la machine « ${machine} »`;
    super(`le processus ${pid}${where} y travaille depuis le ${since}`);
  }
}

/**
 * Takes the lock that a file stands for, from nobody or from a process that is no more.
 * The folder of the file must be there; when it goes meanwhile, the error is the system's (ENOENT).
 * @throws LockedError
 */
export function takeLock(path: string): Lock {
  const holder = describeSelf();
  const claim = join(dirname(path), `${holder.cle}.json`);
  writeFileSync(claim, JSON.stringify(holder), { flag: 'wx' });
  try {
    while (!tryLink(claim, path)) removeStale(path, claim);
  } finally {
    rmSync(claim, { force: true });
  }
  const isHeld = () => readHolder(path)?.cle === holder.cle;
  return {
    isHeld,
    release() {
      if (isHeld()) rmSync(path, { force: true });
    },
  };
}

/** Whether a process that still runs holds this lock. */
export function isLocked(path: string): boolean {
  const holder = readHolder(path);
  return holder !== null && isAlive(holder);
}

/** Linking gives the lock its whole content at once, and fails when there is one. */
function tryLink(claim: string, path: string): boolean {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // Some disks have no links: a lock written in one go is nearly as good.
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return tryWrite(claim, path);
    throw error;
  }
}

function tryWrite(claim: string, path: string): boolean {
  try {
    writeFileSync(path, readFileSync(claim), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Sets a dead process's lock aside. Should another have replaced it at that very moment, the other gets it back. */
function removeStale(path: string, claim: string): void {
  const seen = readHolder(path);
  if (seen !== null && isAlive(seen)) throw new LockedError(seen);
  const aside = `${claim}.perime`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved !== null && moved.cle !== seen?.cle && isAlive(moved)) tryLink(aside, path);
  rmSync(aside, { force: true });
}

/** `null` for none, and for one that a full disk cut short. */
function readHolder(path: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function describeSelf(): Holder {
  return {
    pid: process.pid,
    debut: readStart(process.pid),
    depuis: new Date().toISOString(),
    machine: hostname(),
    cle: randomUUID(),
  };
}

/** A process of another machine cannot be asked: it is taken for alive. */
function isAlive({ pid, debut, machine }: Holder): boolean {
  if (machine !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return debut === '' || readStart(pid) === debut;
}

/** Ticks since this start of the machine; empty where there is no /proc. */
function readStart(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program, between parentheses, may hold anything: the fields are counted from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return '';
  }
}
