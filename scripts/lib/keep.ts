import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readSealed, sweepOldest, writeSealed } from './kept-bytes.ts';

/** What `make` makes of `inputs`: made now, or by an earlier build out of the same inputs. */
export type Keep = <T>(nom: string, inputs: unknown, make: () => T) => T;

/** Makes everything anew. */
export const keepNothing: Keep = (_nom, _inputs, make) => make();

/** Where maps, the annuaire and words are kept from one build to the next. */
const GARDE = '.build/garde';
/** Bytes of all that is kept: some ten editions. */
const ROOM = 256 * 1024 * 1024;

/**
 * Keeps in a folder what is made of packages and tables rather than of an export. The key is the inputs, the program and
 * the packages: a change of any makes it again. What is damaged is made again too, and a folder that cannot be written is
 * done without: it is never a reason to fail.
 * @param root the checkout; one without its lock, where nothing says which packages draw, keeps nothing
 */
export function keepIn(folder: string, root?: string, room = ROOM): Keep {
  const program = digestProgram(root);
  if (program === null) return keepNothing;
  sweepOldest(folder, room, ({ size }) => size);
  return (nom, inputs, make) => {
    const file = join(folder, `${nom}-${hash('sha256', serialize([program, nom, inputs]))}`);
    const known = readSealed(file);
    if (known !== null) return deserialize(known);
    const made = make();
    writeSealed(file, serialize(made));
    return made;
  };
}

let here: Keep | undefined;

/** Keeps in the folder of the checkout that runs. */
export const keepHere: Keep = (nom, inputs, make) => {
  here ??= keepIn(GARDE);
  return here(nom, inputs, make);
};

let own: string | null | undefined;

/**
 * What makes the content: the scripts, what they share with the pages, the packages, Node and its words.
 * @param root another checkout than the one that runs, which does not change meanwhile
 */
export function digestProgram(root?: string): string | null {
  if (root !== undefined) return digestCheckout(root);
  if (own === undefined) own = digestCheckout('.');
  return own;
}

function digestCheckout(root: string): string | null {
  const sum = createHash('sha256').update(`${process.version} ${process.versions.icu}`);
  try {
    sum.update(readFileSync(join(root, 'package-lock.json')));
    for (const file of ['scripts', 'src/contract', 'src/import'].flatMap((folder) => listSources(root, folder)))
      sum.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  } catch {
    return null;
  }
  return sum.digest('hex');
}

const listSources = (root: string, folder: string): string[] =>
  existsSync(join(root, folder)) ? readSources(root, folder) : [];

const readSources = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
