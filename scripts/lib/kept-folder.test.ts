import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KeptFolder } from './kept-folder.ts';
import { folderForEachTest } from './testing/temp-folder.ts';

const root = folderForEachTest('lots');
const place = (file = '') => root('donnees', file);

/** Makes lots of one file each, `a.txt` of the text of `a`. @returns which were made anew, and what they told */
async function makeAll(texts: Record<string, string>) {
  const made: string[] = [];
  const told: unknown[] = [];
  const folder = new KeptFolder(place());
  for (const [nom, text] of Object.entries(texts))
    told.push(
      await folder.keep(nom, [text], () => {
        made.push(nom);
        return folder.write(`${nom}.txt`, [text]);
      }),
    );
  folder.close();
  return { made, told };
}

it('makes again the lots whose inputs changed, and no other; what the others told is told again', async () => {
  const first = await makeAll({ a: 'un', b: 'deux' });
  expect(first.made).toEqual(['a', 'b']);
  const date = statSync(place('a.txt')).mtimeMs;
  const second = await makeAll({ a: 'un', b: 'trois' });
  expect(second.made).toEqual(['b']);
  expect(second.told[0]).toEqual(first.told[0]);
  expect(statSync(place('a.txt')).mtimeMs).toBe(date);
  expect(readFileSync(place('b.txt'), 'utf8')).toBe('trois');
});

it('makes again a lot whose file somebody touched, even to the same length, or removed', async () => {
  await makeAll({ a: 'un', b: 'deux', c: 'trois' });
  writeFileSync(place('a.txt'), 'nu');
  rmSync(place('b.txt'));
  utimesSync(place('c.txt'), 1, 1);
  expect((await makeAll({ a: 'un', b: 'deux', c: 'trois' })).made).toEqual(['a', 'b', 'c']);
  expect(readFileSync(place('a.txt'), 'utf8')).toBe('un');
});

it('removes the files that no lot has any more', async () => {
  await makeAll({ a: 'un', b: 'deux' });
  writeFileSync(place('z.txt'), 'ailleurs');
  await makeAll({ b: 'deux' });
  expect(readdirSync(place())).toEqual(['b.txt']);
});

it('makes everything again without a memory that is whole', async () => {
  await makeAll({ a: 'un' });
  writeFileSync(`${place()}.memoire`, readFileSync(`${place()}.memoire`, 'utf8').replace('"a"', '"b"'));
  expect((await makeAll({ a: 'un' })).made).toEqual(['a']);
});
