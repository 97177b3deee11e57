import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What became of a command, as its process would have said it. */
export interface Ended {
  /** Exit status; null when the process ended before. */
  status: number | null;
  /** All that it printed. */
  sortie: string;
}

/** A process that runs whole builds, one after the other, and remembers no more of one than the next would find on disk. */
export interface BuildHost {
  run: (args: readonly string[]) => Promise<Ended>;
  close: () => void;
}

const HOST = 'scripts/dev/fuzz/build-host.ts';

/**
 * Loading the program takes each build longer than making a small site: here it is loaded once.
 * @param root the checkout
 */
export function openBuildHost(root: string): BuildHost {
  const { npm_lifecycle_event: _, ...env } = process.env;
  const child = fork(HOST, [], { cwd: root, env, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  /** What is asked afterwards is answered by its end. */
  const gone = once(child, 'exit').then((): Ended => ({ status: null, sortie: 'processus interrompu' }));
  return {
    run: async (args) => {
      if (!child.connected) return gone;
      child.send(args);
      return Promise.race([once(child, 'message').then(([ended]) => ended as Ended), gone]);
    },
    close: () => {
      if (child.connected) child.disconnect();
    },
  };
}
