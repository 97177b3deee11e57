import { type NameDoubt, nameWords, type ProperName } from './lexicon.ts';

const ORDER: readonly NameDoubt[] = ['sure', 'large', 'small'];

/** « Eu », « Is », « Us » are communes; in a text they are something else. */
const SHORTEST_NAME = 3;

/** Names by their first word. A name added twice keeps the surest of its two doubts. */
export class NameIndex {
  private readonly names = new Map<string, ProperName[]>();
  private readonly known = new Map<string, ProperName>();

  add(name: string, doubt: NameDoubt, except?: readonly string[]): void {
    const words = nameWords(name);
    const first = words[0]?.toLowerCase();
    if (first === undefined || (words.length === 1 && first.length < SHORTEST_NAME)) return;
    const key = words.join(' ');
    const same = this.known.get(key);
    if (same) {
      if (ORDER.indexOf(doubt) < ORDER.indexOf(same.doubt)) same.doubt = doubt;
      return;
    }
    const entry = except ? { words, doubt, except } : { words, doubt };
    this.known.set(key, entry);
    this.names.set(first, [...(this.names.get(first) ?? []), entry]);
  }

  sorted(): Map<string, ProperName[]> {
    for (const list of this.names.values()) list.sort((one, other) => other.words.length - one.words.length);
    return this.names;
  }
}
