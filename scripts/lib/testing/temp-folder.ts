import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

type Hook = (run: () => void) => void;

/** An empty folder for each test of a file or of a group, gone after it. It is the path of what is asked for in it. */
export const folderForEachTest = (name: string) => openFolders(name, beforeEach, afterEach);

/** The same, one folder for all of them. */
export const folderForAllTests = (name: string) => openFolders(name, beforeAll, afterAll);

function openFolders(name: string, before: Hook, after: Hook): (...path: string[]) => string {
  let folder: string;
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (...path) => join(folder, ...path);
}
