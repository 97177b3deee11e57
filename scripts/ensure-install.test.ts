import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderForEachTest } from './lib/testing/temp-folder.ts';

const SCRIPT = resolve('scripts/ensure-install.mjs');

// In a project of its own, with a stand-in for npm in front of the PATH.
describe.skipIf(process.platform === 'win32')('ensure-install', () => {
  const project = folderForEachTest('ensure-install');
  beforeEach(() => {
    mkdirSync(project('node_modules'));
    mkdirSync(project('bin'));
    writeFileSync(project('package-lock.json'), '{}');
  });

  const npmThatExits = (status: number): void => {
    const npm = project('bin', 'npm');
    writeFileSync(npm, `#!/bin/sh\necho "$@" >> calls\nexit ${status}\n`);
    chmodSync(npm, 0o755);
  };
  const ensureInstall = () => {
    const env = { ...process.env, PATH: [project('bin'), process.env.PATH].join(delimiter) };
    return spawnSync(process.execPath, [SCRIPT], { cwd: project(), env }).status;
  };
  const calls = (): string[] => {
    const file = project('calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };

  it('should install once, without the scripts of packages, and again when the lock changes', () => {
    npmThatExits(0);
    expect([ensureInstall(), ensureInstall()]).toEqual([0, 0]);
    expect(calls()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts/)]);
    writeFileSync(project('package-lock.json'), '{"changed": true}');
    expect(ensureInstall()).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('should stop when npm fails, and try again the next time', () => {
    npmThatExits(7);
    expect([ensureInstall(), ensureInstall()]).toEqual([7, 7]);
    expect(calls()).toHaveLength(2);
  });
});
