// Every check of the project, in one run: types, lint, the embedded edition built at the root and under a base path, then
// unit and browser tests. Ends with « N passed, N failed ».
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const WORK = '.build/tests';
const CONTENT = join(WORK, 'content');
const DIST = join(WORK, 'dist');
const DIST_BASE = join(WORK, 'dist-base');
const REPORT = join(WORK, 'vitest.json');

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
const total = [
  check('format et règles', 'biome', ['check', '--error-on-warnings', '.']),
  check('site à la racine', 'node', ['scripts/build.ts', '--out', DIST, '--content', CONTENT]),
  check('site sous /atlas/', 'node', ['scripts/build.ts', '--out', DIST_BASE, '--base', '/atlas/']),
  // The build warns an editor of what its inputs may cause; on the embedded edition it is a fault of a template.
  check('règles du site, sans tolérance', 'node', ['scripts/check-site.ts', '--dist', DIST, '--strict']),
  check('règles du site sous /atlas/', 'node', [
    'scripts/check-site.ts',
    ...['--dist', DIST_BASE, '--base', '/atlas/', '--strict'],
  ]),
  check('orthographe', 'node', ['scripts/check-spelling.ts', '--dist', DIST]),
  // After a build: Astro writes the types of the content when it syncs.
  check('types', 'tsc', []),
  runVitest(),
].reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function check(name: string, command: string, args: string[]): Count {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** A run that leaves no report, or runs no test, has failed. */
function runVitest(): Count {
  console.log('\n— tests');
  const { status } = spawnSync(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`],
    {
      stdio: 'inherit',
      env: { ...process.env, SITE_DIST: DIST, SITE_DIST_BASE: DIST_BASE, SITE_CONTENT: CONTENT },
    },
  );
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = report;
    const broken = failed === 0 && (status !== 0 || passed === 0) ? 1 : 0;
    return { passed, failed: failed + broken, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
