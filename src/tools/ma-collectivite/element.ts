interface Facts {
  class?: string;
  id?: string;
  href?: string;
  attributes?: Record<string, string>;
}

/** An element with its children; text is text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  facts: Facts = {},
  ...children: (Node | string | null | undefined | false)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (facts.class) made.className = facts.class;
  if (facts.id) made.id = facts.id;
  if (facts.href && made instanceof HTMLAnchorElement) made.href = facts.href;
  for (const [name, value] of Object.entries(facts.attributes ?? {})) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}
