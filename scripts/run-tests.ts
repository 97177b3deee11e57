// Every check of the project, in one run: types, lint, the embedded edition built at the root and under a base path, then
// unit and browser tests. Ends with « N passed, N failed ».
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
type Step = readonly [name: string, command: string, args: string[]];

rmSync(WORK, { recursive: true, force: true });
mkdirSync(WORK, { recursive: true });
// Side by side: what follows a build needs no other.
const checks = await Promise.all([
  runInOrder([
    // The rules come after, once: the build warns an editor of what its inputs may cause; here it is a fault of a template.
    ['site à la racine', 'node', ['scripts/build.ts', '--out', DIST, '--content', CONTENT, '--sans-controle']],
    ['règles du site, sans tolérance', 'node', ['scripts/check-site.ts', '--dist', DIST, '--strict']],
    ['orthographe', 'node', ['scripts/check-spelling.ts', '--dist', DIST]],
  ]),
  runInOrder([
    ['format et règles', 'biome', ['check', '--error-on-warnings', '.']],
    ['site sous /atlas/', 'node', ['scripts/build.ts', '--out', DIST_BASE, '--base', '/atlas/', '--sans-controle']],
    ['règles du site sous /atlas/', 'node', ['scripts/check-site.ts', '--dist', DIST_BASE, '--strict']],
  ]),
]);
// After the builds: Astro writes the types of the content when it syncs.
const types = await check(['types', 'tsc', []]);
const total = [...checks.flat(), types, runVitest()].reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
  skipped: sum.skipped + count.skipped,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runInOrder(steps: readonly Step[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const step of steps) counts.push(await check(step));
  return counts;
}

/** What a step says is printed whole, once it ends. */
async function check([name, command, args]: Step): Promise<Count> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const status = await once(child, 'close').then(([code]) => code, String);
  const failure = typeof status === 'string' ? `${status}\n` : '';
  console.log(`\n— ${name}\n${Buffer.concat(said)}${failure}`);
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
