/** After every text that begins with the same letters, in the order of code units. */
const END = '￿';

/**
 * The file that holds a key, by number.
 * @param starts first key of each file, in the order of code units (not the French one)
 */
export const findFile = (starts: readonly string[], key: string): number =>
  Math.max(
    0,
    starts.findLastIndex((start) => start <= key),
  );

/** The files that may hold the keys that begin with `prefix`. */
export function findFiles(starts: readonly string[], prefix: string): number[] {
  const first = findFile(starts, prefix);
  return Array.from({ length: findFile(starts, prefix + END) - first + 1 }, (_, index) => first + index);
}

/** The two figures that name the file of a postcode or of an INSEE code. Both codes of Corse go with its postcodes. */
export const prefixeCommunes = (code: string): string => code.slice(0, 2).replace(/2[AB]/i, '20');
