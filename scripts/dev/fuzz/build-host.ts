// Runs whole builds one after the other in this process, for `openBuildHost`: the same commands and the same steps as
// `npm run build`, evaluated anew each time, on modules that are loaded once.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatWithOptions } from 'node:util';
import { runStepsBy } from '../../publish/run-step.ts';
import type { Ended } from './open-build-host.ts';

const said: string[] = [];
for (const stream of [process.stdout, process.stderr])
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    said.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = rest.find((one) => typeof one === 'function');
    if (done) process.nextTick(done as () => void);
    return true;
  };

let runs = 0;

/** Evaluates the script of a command as if it had been typed. @returns its exit status */
async function runCommandHere([script = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { argv, env: before } = process;
  process.argv = [process.execPath, script, ...args];
  process.env = { ...env };
  try {
    await import(`${pathToFileURL(resolve(script)).href}?${runs++}`);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    // A fault of ours: as Node says it of a process that it ends.
    said.push(formatWithOptions({}, '%o\n', error));
    return 1;
  } finally {
    process.argv = argv;
    process.env = before;
    process.exitCode = undefined;
  }
}

/** One step at a time: each reads the command line and the environment of the process. */
let last: Promise<unknown> = Promise.resolve();
runStepsBy((args, env) => {
  const step = last.then(() => runCommandHere(args, env));
  last = step;
  return step;
});

process.on('message', async (args: string[]) => {
  const status = await runCommandHere(args, process.env);
  // A build ends with its process, and listens until then.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  process.send?.({ status, sortie: said.splice(0).join('') } satisfies Ended);
});
process.on('disconnect', () => process.exit());
