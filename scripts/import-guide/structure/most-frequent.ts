import { greatest, rollup } from 'd3';

/** The value that comes most often, the first of those that come as often; null for none. */
export function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = rollup(
    values,
    ({ length }) => length,
    (value) => value,
  );
  return greatest(counts, ([, count]) => count)?.[0] ?? null;
}
