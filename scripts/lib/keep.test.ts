import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepIn } from './keep.ts';
import { folderForEachTest } from './testing/temp-folder.ts';

/** Has an accent, an absent value and a map: what a plain text would change. */
const VALUE = { texte: 'Évreux…', rien: null, absent: undefined, carte: new Map([['é', 1]]) };

const root = folderForEachTest('garde');
let folder: string;
/** How many times something was made. */
let made: number;
beforeEach(() => {
  folder = root('.build/garde');
  made = 0;
  write('package-lock.json', '{}');
  write('scripts/content/draw.ts', 'export const draw = 1;');
  write('src/contract/maps/size.ts', 'export const size = 1;');
});

const write = (path: string, text: string) => {
  mkdirSync(dirname(root(path)), { recursive: true });
  writeFileSync(root(path), text);
};
const ask = (inputs: unknown = ['BJ'], room?: number) =>
  keepIn(folder, root(), room)('carte', inputs, () => {
    made += 1;
    return VALUE;
  });
const kept = () => readdirSync(folder).map((name) => join(folder, name));

describe('keepIn(folder, root)', () => {
  it('should make once what another build made of the same inputs, the same to the letter', () => {
    expect([ask(), ask(), ask()]).toStrictEqual([VALUE, VALUE, VALUE]);
    expect(made).toBe(1);
  });

  it.each([
    ['the inputs', () => undefined, ['TG']],
    ['a script', () => write('scripts/content/draw.ts', 'export const draw = 2;'), ['BJ']],
    ['a new script', () => write('scripts/lib/other.ts', ''), ['BJ']],
    ['what pages share', () => write('src/contract/maps/size.ts', 'export const size = 2;'), ['BJ']],
    ['the packages', () => write('package-lock.json', '{ "lockfileVersion": 3 }'), ['BJ']],
  ])('should make again after a change of %s', (_, change, inputs) => {
    ask();
    change();
    ask(inputs);
    expect(made).toBe(2);
  });

  it('should not make again for a test, nor for a page', () => {
    ask();
    write('scripts/content/draw.test.ts', '');
    write('src/pages/index.astro', '');
    ask();
    expect(made).toBe(1);
  });

  it.each<[string, (file: string) => void]>([
    ['cut short', (file) => truncateSync(file, 40)],
    ['empty', (file) => truncateSync(file, 0)],
    [
      'changed by one bit',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    ['another value, whole, without its digest', (file) => writeFileSync(file, readFileSync(file).subarray(65))],
    [
      'a folder',
      (file) => {
        rmSync(file);
        mkdirSync(join(file, 'inside'), { recursive: true });
      },
    ],
  ])('should make again what is %s', (_, damage) => {
    ask();
    for (const file of kept()) damage(file);
    expect(ask()).toStrictEqual(VALUE);
    expect(made).toBe(2);
  });

  it('should put a sound value in the place of a damaged one', () => {
    ask();
    for (const file of kept()) truncateSync(file, 0);
    ask();
    ask();
    expect(made).toBe(2);
  });

  it('should do without a folder that cannot be written', () => {
    write('.build/garde', 'a file');
    expect([ask(), ask()]).toStrictEqual([VALUE, VALUE]);
    expect(readFileSync(folder, 'utf8')).toBe('a file');
  });

  it('should keep nothing where no lock says which packages draw', () => {
    rmSync(root('package-lock.json'));
    ask();
    ask();
    expect(made).toBe(2);
  });

  it('should let the oldest go once there is no more room', () => {
    ask(['BJ']);
    const [old = ''] = kept();
    utimesSync(old, 1, 1);
    ask(['TG']);
    const [size = 0] = kept().map((file) => readFileSync(file).length);
    cpSync(old, join(folder, 'carte-ancienne'), { preserveTimestamps: true });
    ask(['TG'], 1.5 * size);
    expect(kept()).toHaveLength(1);
    expect(kept()).not.toContain(old);
    expect(made).toBe(2);
  });
});
