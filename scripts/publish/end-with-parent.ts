const EVERY = 250;

/**
 * Ends this process once the one that started it is gone, killed before it could say so.
 * Under npm, the parent is npm; a command started by hand outlives the terminal that started it, as commands do.
 * @param parent the process that starts this one
 */
export function endWithParent(parent = process.env.npm_lifecycle_event === undefined ? 0 : process.ppid): void {
  if (parent <= 0) return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, EVERY).unref();
}
