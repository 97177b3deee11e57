/** Does a work once; a failure is forgotten, so that a second try may succeed. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    if (done === undefined) {
      done = work();
      done.catch(() => {
        done = undefined;
      });
    }
    return done;
  };
}
