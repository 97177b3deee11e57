import type { Reference } from './site-facts.ts';

/**
 * A slice of a string keeps the whole string alive: facts of 27,000 pages would keep 27,000 pages in memory. A copy
 * does not.
 */
const copyText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

/** One copy of each text and of each reference, however many pages hold it. */
export class SharedStrings {
  readonly #texts = new Map<string, string>();
  readonly #references = new Map<string, Map<string, Reference>>();

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const copy = copyText(text);
    this.#texts.set(copy, copy);
    return copy;
  }

  reference({ tag, attribute, address, usage, isInitial }: Reference): Reference {
    const kind = `${tag} ${attribute} ${usage} ${isInitial}`;
    const ofKind = this.#references.get(kind) ?? new Map<string, Reference>();
    this.#references.set(kind, ofKind);
    const known = ofKind.get(address);
    if (known !== undefined) return known;
    const copy = copyText(address);
    const reference = { tag: this.text(tag), attribute, address: copy, usage, isInitial };
    ofKind.set(copy, reference);
    return reference;
  }
}
