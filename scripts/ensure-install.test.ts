import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = resolve('scripts/ensure-install.mjs');

// Stand-ins for npm and for the Node that scripts would find, in front of the PATH of a project of its own.
describe.skipIf(process.platform === 'win32')('ensure-install', () => {
  let project: string;
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'ensure-install-'));
    mkdirSync(join(project, 'node_modules'));
    writeFileSync(join(project, 'package-lock.json'), '{}');
    command('npm', `echo "$@" >> ${join(project, 'npm-calls')}`);
  });
  afterEach(() => rmSync(project, { recursive: true }));

  const command = (name: string, body: string): void => {
    mkdirSync(join(project, 'bin'), { recursive: true });
    writeFileSync(join(project, 'bin', name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(project, 'bin', name), 0o755);
  };
  const ensureInstall = () =>
    spawnSync(process.execPath, [SCRIPT], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, PATH: [join(project, 'bin'), process.env.PATH].join(delimiter) },
    });
  const npmCalls = (): string[] => {
    const file = join(project, 'npm-calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  };

  it('should install once, without the scripts of packages, and again when the lock changes', () => {
    command('node', 'echo v24.21.0');
    expect(ensureInstall().status).toBe(0);
    expect(ensureInstall().status).toBe(0);
    expect(npmCalls()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts/)]);
    writeFileSync(join(project, 'package-lock.json'), '{"changed": true}');
    expect(ensureInstall().status).toBe(0);
    expect(npmCalls()).toHaveLength(2);
  });

  it.each([
    ['v20.20.2', 'echo v20.20.2'],
    ['aucun', 'exit 127'],
  ])('should say what is needed when scripts would run under Node: %s', (found, body) => {
    command('node', body);
    const { status, stderr } = ensureInstall();
    expect(status).toBe(1);
    expect(stderr).toContain(`Node 24 ou plus récent attendu, ${found} trouvé`);
    expect(stderr).not.toContain('    at ');
    // Nothing recorded: the next run looks again.
    expect(ensureInstall().status).toBe(1);
  });

  it('should stop when npm fails', () => {
    command('npm', 'exit 7');
    command('node', 'echo v24.21.0');
    expect(ensureInstall().status).toBe(7);
    expect(ensureInstall().status).toBe(7);
  });
});
