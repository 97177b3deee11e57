import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { folderForEachTest } from './lib/testing/temp-folder.ts';

const SCRIPT = resolve('scripts/run-entry.mjs');
const ENTRY = 'const told: string[] = process.argv.slice(2); console.log(process.pid, ...told); process.exitCode = 4;';

// In a project of its own whose packages bring a stand-in for Node.
describe.skipIf(process.platform === 'win32')('run-entry', () => {
  const project = folderForEachTest('run-entry');
  beforeEach(() => {
    mkdirSync(project('node_modules', '.bin'), { recursive: true });
    writeFileSync(project('package.json'), '{"optionalDependencies": {"node-here": "1.0.0", "node-there": "1.0.0"}}');
    writeFileSync(project('entry.ts'), ENTRY);
  });

  const bringNode = (version: string, shebang = '#!/bin/sh'): void => {
    const folder = project('node_modules', 'node-here');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version, bin: { node: 'node' } }));
    writeFileSync(join(folder, 'node'), `${shebang}\necho own "$@"\nexit 3\n`);
    chmodSync(join(folder, 'node'), 0o755);
  };
  const runEntry = (...nodeOptions: string[]) => {
    const args = [...nodeOptions, SCRIPT, 'entry.ts', '--out', 'a b'];
    const { NODE_COMPILE_CACHE: _, ...env } = process.env;
    return spawnSync(process.execPath, args, { cwd: project(), encoding: 'utf8', env });
  };

  it('should run the entry in the same process when it already runs under the Node of the packages', () => {
    bringNode(process.versions.node);
    const { status, stdout, pid } = runEntry();
    expect([status, stdout]).toEqual([4, `${pid} --out a b\n`]);
  });

  it('should let Node keep what it compiled in the folder that it works in, and do without what is damaged', () => {
    bringNode(process.versions.node);
    runEntry();
    const kept = readdirSync(project('.build/node'), { recursive: true, withFileTypes: true });
    const files = kept.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) writeFileSync(file, readFileSync(file).reverse());
    const { status, stdout, stderr, pid } = runEntry();
    expect([status, stdout, stderr]).toEqual([4, `${pid} --out a b\n`, '']);
  });

  it('should put back the link to the Node of the packages and run the entry under it', () => {
    bringNode('1.0.0');
    const { status, stdout } = runEntry();
    expect([status, stdout]).toEqual([3, 'own entry.ts --out a b\n']);
    expect(readlinkSync(project('node_modules', '.bin', 'node'))).toBe('../node-here/node');
  });

  it('should say so when the Node of the packages does not start', () => {
    bringNode('1.0.0', '#!/no/such/interpreter');
    const { status, stderr } = runEntry();
    expect(status).toBe(1);
    expect(stderr).toContain('Le Node des paquets (node_modules/node-here/node) ne démarre pas');
  });

  it('should run the entry under the Node of the machine when no package brings one', () => {
    const { status, stdout, pid } = runEntry();
    expect([status, stdout]).toEqual([4, `${pid} --out a b\n`]);
  });

  it('should say what is needed when that Node is too old', () => {
    const old = "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })";
    const { status, stdout, stderr } = runEntry('--import', `data:text/javascript,${old}`);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Node 24 ou plus récent attendu');
    expect(stderr).not.toContain('    at ');
  });
});
