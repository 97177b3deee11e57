/** Most lines that are printed. */
const PAPIER = 500;

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
  const showTo = (end: number): HTMLElement | undefined => {
    const lines = items.slice(count, end).map(render);
    list.append(...lines);
    count += lines.length;
    button.hidden = count >= items.length;
    button.textContent = `Voir la suite (${items.length - count})`;
    return lines[0];
  };
  button.onclick = () =>
    showTo(count + size)
      ?.querySelector('a')
      ?.focus();
  // Paper has no button.
  window.onbeforeprint = () => void showTo(PAPIER);
  showTo(size);
}
