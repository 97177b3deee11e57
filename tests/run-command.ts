import { spawnSync } from 'node:child_process';

/** Runs a script of the project under this Node, to its end, with nobody to answer it. */
export function runCommand(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  return { status, stdout, stderr, said: stdout + stderr };
}
