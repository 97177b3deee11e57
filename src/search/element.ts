/** What stands inside an element: text is never read as HTML. */
export type Child = Node | string | null | undefined | false;

/**
 * An element of the page.
 * @param attributes `true` gives an empty attribute; `false`, null and undefined none
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | number | boolean | null | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** The element that a page must have. @throws when the page lacks it: a fault of ours. */
export function findElement<T extends Element>(root: ParentNode, selector: string): T {
  const element = root.querySelector<T>(selector);
  if (element === null) throw new Error(`${selector} is missing from the page`);
  return element;
}
