/**
 * The item at a place that the caller knows to be filled; a negative place counts from the end.
 * @throws when there is none: a fault of ours, never of the text.
 */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list.at(index);
  if (item === undefined) throw new Error(`rien à la place ${index}`);
  return item;
}
