import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folderForEachTest } from './testing/temp-folder.ts';
import { writeIn } from './write-file.ts';

const folder = folderForEachTest('ecrit');

it('writes a file in pieces larger than its buffer, and weighs the whole', () => {
  const pieces = ['é'.repeat(200_000), 'b'.repeat(200_000), new Uint8Array([0, 255]), 'fin'];
  const whole = Buffer.concat(pieces.map((one) => Buffer.from(one as string)));
  const { octets, sha256 } = writeIn(folder())('a/b.txt', pieces);
  expect(readFileSync(folder('a/b.txt')).equals(whole)).toBe(true);
  expect([octets, sha256]).toEqual([whole.length, hash('sha256', whole)]);
});
