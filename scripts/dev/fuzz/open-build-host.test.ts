import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderForAllTests } from '../../lib/testing/temp-folder.ts';
import { type BuildHost, openBuildHost } from './open-build-host.ts';

describe('openBuildHost(root)', () => {
  const folder = folderForAllTests('hote');
  let host: BuildHost;
  beforeAll(() => {
    host = openBuildHost('.');
  });
  afterAll(() => {
    host.close();
  });

  const build = (...args: string[]): string[] => ['scripts/build.ts', '--out', folder('dist'), ...args];

  it('should say what the command says, and end as it ends, whatever came before', async () => {
    const refused = build('--atlas', 'tests/golden/atlas/json-tronque/export.json');
    const senseless = build('--jour', 'hier');
    const unchecked = ['scripts/check-site.ts', '--dist', folder()];
    // It says nothing of its status, as a build that goes well.
    const atlas = 'data/atlas/atlas.json';
    const right = ['scripts/diff-atlas.ts', atlas, atlas, '--html', folder('diff.html')];
    const statuses: (number | null)[] = [];
    for (const args of [refused, senseless, right, refused, unchecked]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const ended = await host.run(args);
      statuses.push(status);
      expect({ ...ended, sortie: sort(ended.sortie) }).toEqual({ status, sortie: sort(stdout + stderr) });
    }
    expect(statuses).toEqual([1, 2, 0, 1, 1]);
    expect(readdirSync(folder())).toEqual(['diff.html']);
  });

  it('should tell a fault of the program from an answer', async () => {
    const { status, sortie } = await host.run(['scripts/absent.ts']);
    expect({ status, said: /absent\.ts/.test(sortie) }).toEqual({ status: 1, said: true });
  });

  it('should tell a process that ended', async () => {
    const other = openBuildHost('.');
    other.close();
    expect(await other.run(['scripts/build.ts'])).toMatchObject({ status: null });
  });
});

/** What goes to one stream and what goes to the other come in any order. */
const sort = (text: string): string[] => text.split('\n').sort();
