import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { StoppedPublication, UsageError } from '../lib/command.ts';
import { hasMarker } from '../lib/marker.ts';
import type { Lock } from './lock.ts';
import { isLocked, LockedError, takeLock } from './lock.ts';

/**
 * The replacing of a folder by its next version, by one process at a time: through a hidden folder beside it, so that both
 * are on one disk and a rename is enough to put one in the place of the other.
 */
export interface Chantier {
  /**
   * Puts a folder, whole and marked, in the place of the one that stands, which takes its own place: the next version begins
   * there. It may come from another disk; the one that stood is then removed.
   */
  install(from: string): void;
  /** Leaves nothing behind. */
  close(): void;
}

/** The only effects that a test makes fail. */
export interface Disk {
  rename(from: string, to: string): void;
}

const NAMES = {
  lock: 'verrou.json',
  nouveau: 'nouveau',
  ancien: 'ancien',
  copie: 'copie',
  retrait: 'retrait',
} as const;
const DISK: Disk = { rename: renameSync };

const chantierOf = (folder: string): string => join(dirname(folder), `.${basename(folder)}.en-cours`);

/**
 * Opens the making of a folder, after putting right what an interrupted one left.
 * @param folder its real path, which `checkDestination` gives
 * @throws StoppedPublication when another process is at it
 * @throws UsageError when the place is taken by something else
 */
export function openChantier(folder: string, disk: Disk = DISK): Chantier {
  const place = chantierOf(folder);
  const lock = enter(place, folder);
  const at = (name: keyof typeof NAMES): string => join(place, NAMES[name]);
  const sweep = () => {
    for (const name of ['nouveau', 'copie'] as const) rmSync(at(name), { recursive: true, force: true });
  };
  const close = () => {
    // Closed once: what another process makes here afterwards is its own.
    if (!lock.isHeld()) return;
    sweep();
    // Without the previous version back in its place, it stays where the next command finds it.
    if (existsSync(at('ancien'))) return lock.release();
    rmSync(at('retrait'), { force: true });
    lock.release();
    leave(place);
  };
  try {
    restore(folder, place, disk);
    sweep();
  } catch (error) {
    close();
    throw error;
  }
  return {
    install(from) {
      if (!lock.isHeld())
        throw new StoppedPublication(`Publication arrêtée : ${folder} a été pris par un autre processus.`);
      move(from, at('nouveau'), place, disk);
      if (existsSync(folder)) move(folder, at('ancien'), place, disk);
      try {
        move(at('nouveau'), folder, place, disk);
      } catch (error) {
        restore(folder, place, disk);
        throw error;
      }
      retire(at('ancien'), from, disk);
    },
    close,
  };
}

/** Puts back the version that a publication killed at the worst moment had set aside. Nothing to do, nothing done. */
export function recover(folder: string): void {
  const place = chantierOf(resolve(folder));
  if (!existsSync(join(place, NAMES.ancien)) || isLocked(join(place, NAMES.lock))) return;
  openChantier(resolve(folder)).close();
}

/**
 * The version set aside goes back when no whole one stands in its place; else it has been replaced, and goes.
 * What stands there and is neither a whole version nor the rest of one being moved is somebody's.
 */
function restore(folder: string, place: string, disk: Disk): void {
  const ancien = join(place, NAMES.ancien);
  const retrait = join(place, NAMES.retrait);
  if (existsSync(ancien)) {
    if (readText(retrait) === folder) rmSync(folder, { recursive: true, force: true });
    if (isTaken(folder))
      throw new UsageError(
        `« ${folder} » n’est pas une publication, et la dernière attend dans « ${ancien} » : déplacez l’un des deux`,
      );
    if (existsSync(folder) && hasMarker(folder)) rmSync(ancien, { recursive: true, force: true });
    else move(ancien, folder, place, disk);
  }
  rmSync(retrait, { force: true });
}

function retire(ancien: string, to: string, disk: Disk): void {
  if (!existsSync(ancien)) return;
  try {
    disk.rename(ancien, to);
  } catch {
    rmSync(ancien, { recursive: true, force: true });
  }
}

function isTaken(folder: string): boolean {
  return existsSync(folder) && !hasMarker(folder) && readdirSync(folder).length > 0;
}

function readText(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * A rename; where the system refuses one (a folder of a container's image cannot be renamed), a whole copy first, then
 * the original goes. `retrait` names what is being thrown away: what is left of it is nothing to keep.
 */
function move(from: string, to: string, place: string, disk: Disk): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const copie = join(place, NAMES.copie);
    rmSync(copie, { recursive: true, force: true });
    cpSync(from, copie, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    renameSync(copie, to);
    const retrait = join(place, NAMES.retrait);
    writeFileSync(retrait, from);
    rmSync(from, { recursive: true, force: true });
    rmSync(retrait, { force: true });
  }
}

/** Takes the lock, in a folder that is made for it. */
function enter(place: string, folder: string): Lock {
  for (;;) {
    try {
      mkdirSync(place, { recursive: true });
      if (!isChantier(place))
        throw new UsageError(`« ${place} » n’est pas un chantier de publication : déplacez-le, ce nom doit être libre`);
      return takeLock(join(place, NAMES.lock));
    } catch (error) {
      if (error instanceof LockedError) {
        // Its holder may have left since.
        leave(place);
        throw new StoppedPublication(
          `Publication arrêtée : « ${folder} » est pris, ${error.message}.\n  → attendez sa fin ; s’il n’existe plus, supprimez « ${join(place, NAMES.lock)} »`,
        );
      }
      // Whoever left has just removed the folder.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/** A plain folder that holds nothing but what a chantier does. */
function isChantier(place: string): boolean {
  if (!lstatSync(place).isDirectory()) return false;
  const names: readonly string[] = Object.values(NAMES);
  return readdirSync(place).every((name) => names.includes(name) || /^[\da-f-]{36}\.json(?:\.perime)?$/.test(name));
}

/** Another process may have come in meanwhile: its folder then stays. */
function leave(place: string): void {
  try {
    rmdirSync(place);
  } catch (error) {
    if (!/^(?:ENOTEMPTY|EEXIST|ENOENT)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}
