import { createHash, hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What `make` makes of `inputs`: made now, or by an earlier build out of the same inputs. */
export type Keep = <T>(nom: string, inputs: unknown, make: () => T) => T;

/** Makes everything anew. */
export const keepNothing: Keep = (_nom, _inputs, make) => make();

/** Where maps, the lookup and words are kept from one build to the next. */
const GARDE = '.build/garde';
/** Bytes of all that is kept: some ten editions. */
const ROOM = 256 * 1024 * 1024;
/** Bytes of the digest that stands before a value. */
const DIGEST = 32;

/**
 * Keeps in a folder what is made of packages and tables rather than of an export. The key is the inputs, the program and
 * the packages: a change of any makes it again. What is damaged is made again too, and a folder that cannot be written is
 * done without: it is never a reason to fail.
 * @param root the checkout; one without its lock, where nothing says which packages draw, keeps nothing
 */
export function keepIn(folder: string, root?: string, room = ROOM): Keep {
  const program = digestProgram(root);
  if (program === null) return keepNothing;
  sweep(folder, room);
  return (nom, inputs, make) => {
    const key = digest(serialize([program, nom, inputs])).toString('hex');
    const file = join(folder, `${nom}-${key}`);
    const known = readKept(file);
    if (known !== null) return deserialize(known);
    const made = make();
    write(file, serialize(made));
    return made;
  };
}

let here: Keep | undefined;

/** Keeps in the folder of the checkout that runs. */
export const keepHere: Keep = (nom, inputs, make) => {
  here ??= keepIn(GARDE);
  return here(nom, inputs, make);
};

const digest = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

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

/** A value that is whole, bit by bit; null for any other. */
function readKept(file: string): Buffer | null {
  try {
    const kept = readFileSync(file);
    const value = kept.subarray(DIGEST);
    return digest(value).equals(kept.subarray(0, DIGEST)) ? value : null;
  } catch {
    return null;
  }
}

/** Under another name first, so that no other build reads half of it. */
function write(file: string, value: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(draft, Buffer.concat([digest(value), value]));
    renameSync(draft, file);
  } catch {
    rmSync(draft, { force: true, recursive: true });
  }
}

/** The oldest go once there is more than `room`. */
function sweep(folder: string, room: number): void {
  try {
    const kept = readdirSync(folder).map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name));
      return { name, mtimeMs, size };
    });
    let left = room;
    for (const { name, size } of kept.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
      left -= size;
      if (left < 0) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // Nothing is kept yet, or another build sweeps too.
  }
}
