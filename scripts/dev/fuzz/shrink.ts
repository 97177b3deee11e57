import type { Container } from './mutate/mutate-json.ts';
import type { EditionFiles } from './samples/full-edition.ts';

/** What a publication is given: an export as a value, and the files of an edition. */
export interface Inputs {
  atlas: unknown;
  guide: EditionFiles;
}

/**
 * Takes away what a failure does not need: files of the edition, records, fields, elements of lists, in halves, then one by
 * one. Stops when nothing more can go, or after so many trials.
 */
export async function shrinkInputs(
  inputs: Inputs,
  fails: (inputs: Inputs) => boolean | Promise<boolean>,
  trials: number,
): Promise<Inputs> {
  let left = trials;
  const isStillFailing = async (smaller: Inputs): Promise<boolean> => {
    left -= 1;
    return left >= 0 && (await fails(smaller));
  };
  let smallest = structuredClone(inputs);
  for (let before = -1; before !== sizeOf(smallest) && left > 0; ) {
    before = sizeOf(smallest);
    for (const path of listContainers(smallest)) smallest = await thin(smallest, path, isStillFailing);
  }
  return smallest;
}

const sizeOf = (inputs: Inputs): number => JSON.stringify(inputs).length;

type Path = readonly (string | number)[];

/** Every object and list, the widest ones first: a whole section goes before the fields of its records. */
function listContainers(inputs: Inputs): Path[] {
  const paths: Path[] = [];
  let level: Path[] = [['guide'], ['atlas']];
  while (level.length > 0) {
    paths.push(...level);
    level = level.flatMap((path) => {
      const value = at(inputs, path);
      return keysOf(value).flatMap((key) => (isContainer(at(inputs, [...path, key])) ? [[...path, key]] : []));
    });
  }
  return paths.filter((path) => isContainer(at(inputs, path)));
}

const isContainer = (value: unknown): value is Container => value !== null && typeof value === 'object';

const keysOf = (value: unknown): (string | number)[] =>
  Array.isArray(value) ? value.map((_, index) => index) : isContainer(value) ? Object.keys(value) : [];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, key) => (isContainer(found) && Object.hasOwn(found, key) ? found[key as never] : undefined),
    value,
  );

/** The same inputs with as few of the entries of one container as the failure needs. */
async function thin(inputs: Inputs, path: Path, fails: (inputs: Inputs) => Promise<boolean>): Promise<Inputs> {
  let current = inputs;
  for (let size = Math.ceil(keysOf(at(current, path)).length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let start = 0; start < keysOf(at(current, path)).length; ) {
      const smaller = without(current, path, keysOf(at(current, path)).slice(start, start + size));
      if (await fails(smaller)) current = smaller;
      else start += size;
    }
  }
  return current;
}

function without(inputs: Inputs, path: Path, keys: readonly (string | number)[]): Inputs {
  const copy = structuredClone(inputs);
  const container = at(copy, path) as Container;
  if (Array.isArray(container)) container.splice(Number(keys[0]), keys.length);
  else for (const key of keys) delete container[key];
  return copy;
}
