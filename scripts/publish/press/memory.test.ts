import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { draftMemory, keepMemory, loadMemory, type Memory } from './memory.ts';

const memory: Memory = { cle: 'a', questions: [{ question: 'pays BJ', print: 'x' }], pages: {} };

describe('loadMemory(file, cle)', () => {
  const folder = folderForAllTests('memoire');
  let file: string;
  beforeAll(() => {
    file = folder('memoire');
  });

  it('should doubt until the site is in place', () => {
    draftMemory(file, memory);
    expect(loadMemory(file, 'a')).toBeNull();
    keepMemory(file);
    expect(loadMemory(file, 'a')).toEqual(memory);
  });

  it('should doubt what another bundle drew', () => expect(loadMemory(file, 'b')).toBeNull());

  it('should doubt what is damaged', () => {
    writeFileSync(file, readFileSync(file, 'utf8').replace('BJ', 'TG'));
    expect(loadMemory(file, 'a')).toBeNull();
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 80));
    expect(loadMemory(file, 'a')).toBeNull();
  });
});
