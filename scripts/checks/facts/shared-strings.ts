import type { Reference } from './site-facts.ts';

/**
 * A slice of a string keeps the whole string alive: facts of 27,000 pages would keep 27,000 pages in memory. A copy
 * does not.
 */
const copyText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** One copy of each text and of each reference, however many pages hold it. */
export class SharedStrings {
  readonly #texts = new Map<string, string>();
  /** By address: those of one differ in what holds it. */
  readonly #references = new Map<string, Reference[]>();

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const copy = copyText(text);
    this.#texts.set(copy, copy);
    return copy;
  }

  reference({ tag, attribute, address, usage, isInitial }: Reference): Reference {
    const known = this.#references.get(address);
    // Asked of each link of each page: no key is made of it.
    for (const one of known ?? [])
      if (one.tag === tag && one.attribute === attribute && one.usage === usage && one.isInitial === isInitial)
        return one;
    const copy = known?.[0]?.address ?? copyText(address);
    const reference = { tag: this.text(tag), attribute, address: copy, usage, isInitial };
    if (known === undefined) this.#references.set(copy, [reference]);
    else known.push(reference);
    return reference;
  }
}
