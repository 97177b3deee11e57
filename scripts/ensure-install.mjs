// Installs the packages when they are missing or older than the lock file. Plain JavaScript for the host's own Node,
// whatever its version: the project's Node comes with the packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const STAMP = 'node_modules/.lock-hash';
const hash = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== hash) {
  console.log('Installation des paquets (npm ci)…');
  // Packages run no code of their own here: what is installed is what the lock records, and nothing that it fetches.
  // `.npmrc` says the same; an environment that says otherwise does not undo it. Warnings are left out because npm
  // compares packages with the host's Node, not with the one that it installs: run-entry looks at the latter.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, hash);
}
