import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { StoppedPublication } from '../lib/command.ts';

/** Runs a Node script with an environment. @returns its exit status */
type StepRunner = (args: readonly string[], env: NodeJS.ProcessEnv) => Promise<number>;

const running = new Set<ChildProcess>();
const WATCH = fileURLToPath(new URL('./step.ts', import.meta.url));

let runHere: StepRunner | undefined;

/** Has the steps of the commands of this project run another way than in a process each; what packages make still has its own. */
export function runStepsBy(runner: StepRunner): void {
  runHere = runner;
}

/**
 * Runs a Node script as a step of this command; it ends when this process does, however it ends.
 * @throws StoppedPublication when the step ends badly: what it printed says why.
 */
export async function runStep(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (runHere === undefined || !args[0]?.startsWith('scripts/')) return spawnStep(args, env);
  const status = await runHere(args, env);
  if (status !== 0) throw stoppedAt(args, '');
}

const stoppedAt = ([script]: readonly string[], why: string): StoppedPublication =>
  new StoppedPublication(`Publication arrêtée (${script}${why}) : le site en place reste tel quel.`);

function spawnStep(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', WATCH, ...args], {
      env: { ...env, PARENT_PID: String(process.pid) },
      stdio: 'inherit',
    });
    running.add(child);
    child.once('error', fail);
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) done();
      else {
        fail(stoppedAt(args, signal === null ? '' : `, interrompu par ${signal}`));
      }
    });
  });
}

/**
 * Works side by side, each time none needs what another makes. The first that fails ends the steps of the others: all have
 * ended when this does.
 * @throws what made the first one fail
 */
export async function together<T extends readonly (() => unknown)[]>(
  ...works: T
): Promise<{ -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  const failures: unknown[] = [];
  const results = await Promise.all(
    works.map(async (work) => {
      try {
        return await work();
      } catch (error) {
        failures.push(error);
        for (const child of running) child.kill('SIGKILL');
        return undefined;
      }
    }),
  );
  if (failures.length > 0) throw failures[0];
  return results as Awaited<ReturnType<typeof together<T>>>;
}

/** Asked to end by the system or by Ctrl+C: the steps end first, then `clean`, then this process with the usual status. */
export function endCleanly(clean: () => void): void {
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGKILL');
      clean();
      process.exit(status);
    });
  }
}
