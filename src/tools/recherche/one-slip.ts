/** Are two words one slip apart: a letter more, a letter less, another letter, or two neighbours swapped? */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const rest = short.slice(start);
  if (short.length < long.length) return rest === long.slice(start + 1);
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return rest.slice(1) === long.slice(start + 1) || (swapped && rest.slice(2) === long.slice(start + 2));
}
