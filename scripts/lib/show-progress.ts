import { formatNombre, pluriel } from '../../src/contract/words/format.ts';

/** Milliseconds between two lines. */
const EVERY = 200;

/**
 * Says on a terminal how far something is: how many are done, of how many, how fast, and what remains. Elsewhere (a file, a
 * continuous integration), nothing: each stage has its line.
 * @returns a function to call as it goes, which cleans up at the end
 */
export function showProgress(
  nom: string,
  stream: NodeJS.WriteStream = process.stderr,
): (done: number, of: number) => void {
  const start = performance.now();
  let shown = -EVERY;
  return (done, of) => {
    const elapsed = performance.now() - start;
    if (!stream.isTTY || of === 0 || (done < of && elapsed - shown < EVERY)) return;
    shown = elapsed;
    const rate = done / (elapsed / 1000);
    const left = Math.ceil((of - done) / Math.max(1, rate));
    const line = `${nom} : ${formatNombre(done)} sur ${formatNombre(of)}, ${formatNombre(Math.round(rate))} par seconde, encore ${pluriel(left, 'seconde')}`;
    stream.write(done < of ? `\r\u001B[K${line}` : '\r\u001B[K');
  };
}
