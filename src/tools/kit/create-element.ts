import { withBase } from '../../contract/addresses/with-base.ts';

/** What stands inside an element: text is never read as HTML; what is absent is left out. */
export type Child = Node | string | null | undefined | false;

/**
 * An element with its attributes and children.
 * @param attributes `true` gives an empty attribute; `false`, null and undefined none
 */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number | boolean | null | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

/** A link of this site. @param adresse without base path */
export const createLink = (texte: Child, adresse: string): HTMLElement =>
  createElement('a', { href: withBase(adresse) }, texte);

/** A part of a page, under its own heading. */
export const createSection = (id: string, titre: string, ...children: Child[]): HTMLElement =>
  createElement(
    'section',
    { class: 'section', 'aria-labelledby': id },
    createElement('h2', { id }, titre),
    ...children,
  );

/** The element that a page must have. @throws when the page lacks it: the template and its script no longer go together. */
export function findElement<T extends Element = HTMLElement>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`${selector} is missing from the page`);
  return found;
}

/** What a page says to who has no JavaScript gives its place to the tool. */
export function hideSansScript(): void {
  for (const note of document.querySelectorAll<HTMLElement>('.sans-script')) note.hidden = true;
}
