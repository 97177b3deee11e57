import { spawnSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from '../lib/command.ts';
import { listForeign } from '../lib/marker.ts';

/** Folders of the project that people write in, or that are not a build's to fill. */
const PROTECTED = ['.git', 'src', 'data', 'public', 'scripts', 'tests', 'docs', 'node_modules', 'content/a-propos'];
const SHOWN = 5;

/**
 * The folder that a build may fill, by its real path: it is not there, or is empty, or holds what a build wrote and
 * nothing else.
 * @param nom the option that names it
 * @throws UsageError for any other: whatever a build has not written, it does not replace.
 */
export function checkDestination(folder: string, nom: string): string {
  const real = realParent(resolve(folder));
  const refusal = findRefusal(real, realpathSync(process.cwd()));
  if (refusal === null) return real;
  throw new UsageError(`${nom} : « ${folder} » ne sera pas remplacé, ${refusal}`);
}

function findRefusal(folder: string, project: string): string | null {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) return 'c’est un lien symbolique ; donnez le dossier lui-même';
  if (holds(folder, project))
    return 'le projet ou le dossier courant est dedans ; donnez un dossier à part, comme « dist »';
  if (listHomes().some((home) => holds(folder, home)))
    return 'un dossier personnel est dedans ; donnez un dossier à part';
  const own = PROTECTED.map((name) => join(project, name)).find((place) => holds(place, folder) || place === folder);
  if (own !== undefined)
    return `« ${relative(project, own)} » appartient au projet ; donnez un dossier à part, comme « dist »`;
  if (stats === undefined) return null;
  if (!stats.isDirectory()) return 'ce n’est pas un dossier ; donnez le nom d’un dossier';
  if (isMountPoint(folder)) return 'c’est la racine d’un disque ou d’un montage ; donnez un dossier dedans';
  if (isTracked(folder)) return 'git suit des fichiers de ce dossier ; donnez un dossier à part';
  return findForeign(folder);
}

function findForeign(folder: string): string | null {
  if (readdirSync(folder).length === 0) return null;
  const foreign = listForeign(folder);
  if (foreign === null)
    return 'il n’est pas vide et rien ne dit qu’une publication l’a écrit ; donnez un autre dossier, ou videz celui-ci vous-même';
  if (foreign.length === 0) return null;
  const shown = foreign
    .sort()
    .slice(0, SHOWN)
    .map((path) => JSON.stringify(path));
  const rest = foreign.length > SHOWN ? ` et ${foreign.length - SHOWN} autre(s)` : '';
  return `il contient ce qu’aucune publication n’a écrit : ${shown.join(', ')}${rest} ; déplacez-le (ce que le site doit publier se range dans « public »)`;
}

/** Whether `inner` is `outer` or lies in it. */
function holds(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** What a home is called in the environment, and what the system says it is. */
function listHomes(): string[] {
  return [homedir(), userInfo().homedir].flatMap((home) => {
    try {
      return home === '' ? [] : [realpathSync(home)];
    } catch {
      return [];
    }
  });
}

/** The path without any link in what leads to it: the folder may not be there yet, nor its parents. */
function realParent(path: string): string {
  const parent = dirname(path);
  if (parent === path) return path;
  try {
    return join(realpathSync(parent), basename(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return join(realParent(parent), basename(path));
  }
}

function isMountPoint(folder: string): boolean {
  if (statSync(folder).dev !== statSync(dirname(folder)).dev || dirname(folder) === folder) return true;
  try {
    // A folder bound to another of the same disk shows only here. Spaces are written \040.
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
    return mounts.some((line) => line.split(' ')[4]?.replaceAll('\\040', ' ') === folder);
  } catch {
    return false;
  }
}

/** Whether any repository, this one or another, follows a file of the folder. Without git, nothing is followed. */
function isTracked(folder: string): boolean {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = process.env;
  const { status, stdout } = spawnSync('git', ['-C', dirname(folder), 'ls-files', '-z', '--', folder], { env });
  return status === 0 && stdout.length > 0;
}
