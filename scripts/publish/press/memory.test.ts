import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftMemory, keepMemory, loadMemory, type Memory } from './memory.ts';

const memory: Memory = { cle: 'a', questions: [{ question: 'pays BJ', print: 'x' }], pages: {} };

describe('loadMemory(file, cle)', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'memoire-'));
    file = join(folder, 'memoire');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

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
