import ComboboxNav from '@github/combobox-nav';
import { type Child, createElement } from './create-element.ts';
import { onPause } from './typing.ts';

export interface ComboboxParts {
  input: HTMLInputElement;
  /** A list with the role `listbox` and an id. */
  list: HTMLElement;
  /** What shows and hides: the list, or a box around it. */
  panel: HTMLElement;
  /** A region with the role `status`: it says how many answers there are. */
  status: HTMLElement;
}

interface ComboboxOptions<T> {
  /** Letters from which something is looked up. */
  letters: number;
  /** What answers a text, best first. @throws when a file does not come */
  find: (text: string) => Promise<readonly T[]>;
  render: (answer: T) => Child[];
  describe: (answers: readonly T[], text: string) => string;
  choose: (answer: T) => void;
  /** What is typed and not chosen may be taken: the answer that a text means without doubt. Without it, Enter is the form's. */
  meant?: (answers: readonly T[], text: string) => T | null;
  /** Told what became of what was typed, after Enter. */
  taken?: (prise: Prise, text: string) => void;
}

/** What became of a text that was typed and not chosen: `tard` when another one was typed since. */
export type Prise = 'prise' | 'plusieurs' | 'aucune' | 'panne' | 'tard';

/**
 * A field with a list of answers, as the ARIA pattern « combobox with list » wants it: the focus stays in the field, the
 * arrows go through the answers and back to the field, Enter chooses, Escape closes. Nothing erases what somebody typed.
 */
export class Combobox<T> {
  readonly #parts: ComboboxParts;
  readonly #options: ComboboxOptions<T>;
  readonly #nav: ComboboxNav;
  readonly #abort = new AbortController();
  #answers: readonly T[] = [];
  /** Number of the latest lookup: the answers of an earlier one come too late. */
  #run = 0;
  /** What the list answers: while the next letters are typed, that is no more what the field holds. */
  #asked = '';
  /** What a choice wrote in the field: not to be looked up again. */
  #written = '';
  readonly #forget: () => void;

  constructor(parts: ComboboxParts, options: ComboboxOptions<T>) {
    this.#parts = parts;
    this.#options = options;
    const { input, list } = parts;
    const { signal } = this.#abort;
    // Ahead of the keys of the library, which listens while the list is open.
    input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#nav = new ComboboxNav(input, list, { tabInsertsSuggestions: false });
    const begin = (isLongEnough: boolean) => {
      this.#run += 1;
      this.#written = '';
      if (!isLongEnough) this.close();
    };
    this.#forget = onPause(input, options.letters, () => void this.look(), begin, signal);
    // A press on the list must not take the focus away from the field before the click.
    list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    list.addEventListener(
      'combobox-commit',
      ({ target }) => target instanceof Element && this.#pick([...list.children].indexOf(target)),
      { signal },
    );
  }

  /** The field holds what was typed, and no choice. */
  get isTyped(): boolean {
    return this.#text !== this.#written;
  }

  get #text(): string {
    return this.#parts.input.value.trim();
  }

  /** Looks up what the field holds, at once. */
  async look(): Promise<void> {
    if (this.#text.length >= this.#options.letters) await this.#answer(() => null);
  }

  /** Takes what was typed and not chosen, when it means one answer; else offers those that there are. */
  take(): Promise<Prise> {
    return this.#answer((found, text) => this.#options.meant?.(found, text) ?? null);
  }

  async #answer(pick: (found: readonly T[], text: string) => T | null): Promise<Prise> {
    if (!this.isTyped) return 'prise';
    const { input, status } = this.#parts;
    const { letters, find, choose } = this.#options;
    const text = this.#text;
    this.#forget();
    this.#run += 1;
    const current = this.#run;
    try {
      const found = text.length < letters ? [] : await find(text);
      if (current !== this.#run) return 'tard';
      const picked = pick(found, text);
      if (picked === null && document.activeElement === input) this.#show(found, text);
      if (picked === null) return found.length > 0 ? 'plusieurs' : 'aucune';
      this.close();
      choose(picked);
      return 'prise';
    } catch (error) {
      console.error(error);
      if (current !== this.#run) return 'tard';
      status.textContent = 'La liste n’a pas pu se charger. Réessayez.';
      return 'panne';
    }
  }

  /** Writes a choice in the field. */
  write(text: string): void {
    this.close();
    this.#written = text;
    this.#parts.input.value = text;
  }

  /** Closes the list, and forgets what is being looked up. */
  close(): void {
    this.#forget();
    this.#run += 1;
    const { panel, status } = this.#parts;
    if (!panel.hidden) status.textContent = '';
    panel.hidden = true;
    this.#nav.stop();
  }

  /** The field is a plain one again. */
  destroy(): void {
    this.close();
    this.#abort.abort();
    this.#nav.destroy();
  }

  #show(found: readonly T[], text: string): void {
    const { list, panel, status } = this.#parts;
    this.close();
    this.#answers = found;
    this.#asked = text;
    list.replaceChildren(
      ...found.map((answer, place) =>
        createElement(
          'li',
          { role: 'option', id: `${list.id}-${place}`, 'aria-selected': 'false' },
          ...this.#options.render(answer),
        ),
      ),
    );
    status.textContent = this.#options.describe(found, text);
    if (found.length === 0) return;
    panel.hidden = false;
    this.#nav.start();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isOpen = !this.#parts.panel.hidden;
    const takes = this.#options.meant !== undefined && !this.#parts.input.hasAttribute('aria-activedescendant');
    if (event.key === 'Escape' && isOpen) this.close();
    // Nobody chooses among the answers to « mar » while typing « marseille ».
    else if (isOpen ? /^Arrow[DU]/.test(event.key) && this.#text !== this.#asked : event.key === 'ArrowDown')
      void this.look();
    else if (event.key === 'Enter' && takes && this.isTyped) void this.#enter();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** One Enter takes what is meant; of several answers it goes to the first, so that nobody chooses by mistake. */
  async #enter(): Promise<void> {
    const prise = await this.take();
    if (prise === 'plusieurs' && !this.#parts.panel.hidden) this.#nav.navigate(1);
    this.#options.taken?.(prise, this.#text);
  }

  #pick(place: number): void {
    const answer = this.#answers[place];
    if (answer === undefined) return;
    this.close();
    this.#options.choose(answer);
  }
}
