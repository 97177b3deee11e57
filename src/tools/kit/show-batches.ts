/**
 * Shows the first of a list, and the next ones at each press of a button, which moves the focus to the first of them.
 * @param size how many at a time
 */
export function showBatches<T>(
  list: HTMLElement,
  button: HTMLButtonElement,
  items: readonly T[],
  render: (item: T) => HTMLElement,
  size: number,
): void {
  let count = 0;
  list.replaceChildren();
  const showMore = () => {
    const lines = items.slice(count, count + size).map(render);
    list.append(...lines);
    if (count > 0) lines[0]?.querySelector('a')?.focus();
    count += lines.length;
    button.hidden = count >= items.length;
    button.textContent = `Voir la suite (${items.length - count})`;
  };
  button.onclick = showMore;
  showMore();
}
