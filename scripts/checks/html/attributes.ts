import { decodeCharacterReferences } from './character-references.ts';

/**
 * The attributes of one start tag, names in lower case, values decoded. The tokenizer fills the same object again for
 * each tag: read it during the call, keep nothing of it.
 */
export class Attributes {
  readonly names: string[] = [];
  readonly #values: string[] = [];

  clear(): void {
    this.names.length = 0;
    this.#values.length = 0;
  }

  add(name: string, value: string): void {
    this.names.push(name);
    this.#values.push(value);
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** The first one counts, as in a browser. */
  get(name: string): string | undefined {
    const value = this.#values[this.names.indexOf(name)];
    return value === undefined ? undefined : decodeCharacterReferences(value);
  }
}
