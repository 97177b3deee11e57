import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = resolve('scripts/ensure-install.mjs');

// In a project of its own, with a stand-in for npm in front of the PATH.
describe.skipIf(process.platform === 'win32')('ensure-install', () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'ensure-install-'));
    mkdirSync(join(project, 'node_modules'));
    mkdirSync(join(project, 'bin'));
    writeFileSync(join(project, 'package-lock.json'), '{}');
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const npmThatExits = (status: number): void => {
    const npm = join(project, 'bin', 'npm');
    writeFileSync(npm, `#!/bin/sh\necho "$@" >> calls\nexit ${status}\n`);
    chmodSync(npm, 0o755);
  };
  const ensureInstall = () => {
    const env = { ...process.env, PATH: [join(project, 'bin'), process.env.PATH].join(delimiter) };
    return spawnSync(process.execPath, [SCRIPT], { cwd: project, env }).status;
  };
  const calls = (): string[] => {
    const file = join(project, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };

  it('should install once, without the scripts of packages, and again when the lock changes', () => {
    npmThatExits(0);
    expect([ensureInstall(), ensureInstall()]).toEqual([0, 0]);
    expect(calls()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts/)]);
    writeFileSync(join(project, 'package-lock.json'), '{"changed": true}');
    expect(ensureInstall()).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('should stop when npm fails, and try again the next time', () => {
    npmThatExits(7);
    expect([ensureInstall(), ensureInstall()]).toEqual([7, 7]);
    expect(calls()).toHaveLength(2);
  });
});
