import { sum } from 'd3';

/**
 * Whole shares in proportion to the weights, by largest remainder; they add up to the total exactly.
 * Shares under the minimum are raised to it, at the expense of the largest.
 *
 * apportion(10, [2, 1, 1]) → [5, 3, 2]
 */
export function apportion(total: number, weights: readonly number[], minimum = 0): number[] {
  if (total < minimum * weights.length) throw new RangeError(`${total} cannot give ${minimum} to ${weights.length}`);
  const whole = sum(weights);
  const exact = weights.map((weight) => (total * weight) / whole);
  const shares = exact.map((share) => Math.max(minimum, Math.floor(share)));
  let left = total - sum(shares);
  const remainder = (index: number) => (exact[index] ?? 0) - (shares[index] ?? 0);
  const byRemainder = shares.map((_, index) => index).sort((a, b) => remainder(b) - remainder(a));
  for (let rank = 0; left > 0; rank = (rank + 1) % shares.length, left--) add(shares, byRemainder[rank] ?? 0, 1);
  const byShare = shares.map((_, index) => index).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  for (let rank = 0; left < 0; rank = (rank + 1) % shares.length) {
    const index = byShare[rank] ?? 0;
    if ((shares[index] ?? 0) <= minimum) continue;
    add(shares, index, -1);
    left++;
  }
  return shares;
}

/** Each item as many times as its share, in order: `deal(['a', 'b'], [2, 1])` → `['a', 'a', 'b']`. */
export function deal<T>(items: readonly T[], shares: readonly number[]): T[] {
  return items.flatMap((item, index) => Array.from({ length: shares[index] ?? 0 }, () => item));
}

function add(shares: number[], index: number, amount: number): void {
  shares[index] = (shares[index] ?? 0) + amount;
}
