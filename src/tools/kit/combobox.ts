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
  /**
   * What Enter does while no answer is chosen: it is left to the form; or it takes the only answer, or goes to the first of
   * several, so that nobody chooses by mistake.
   */
  enter: 'form' | 'first';
  /** Escape, when the list is closed already. */
  leave?: () => void;
}

/**
 * A field with a list of answers, as the ARIA pattern « combobox with list » wants it: the focus stays in the field, the
 * arrows go through the answers and back to the field, Enter chooses, Escape closes.
 */
export class Combobox<T> {
  readonly #parts: ComboboxParts;
  readonly #options: ComboboxOptions<T>;
  readonly #nav: ComboboxNav;
  readonly #abort = new AbortController();
  #answers: readonly T[] = [];
  /** Number of the latest lookup: the answers of an earlier one come too late. */
  #run = 0;
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

  /** Looks up what the field holds, at once. */
  async look(): Promise<void> {
    const { input, status } = this.#parts;
    const text = input.value.trim();
    if (text.length < this.#options.letters || text === this.#written) return;
    this.#forget();
    this.#run += 1;
    const current = this.#run;
    try {
      const found = await this.#options.find(text);
      if (current === this.#run && document.activeElement === input) this.#show(found, text);
    } catch (error) {
      console.error(error);
      if (current === this.#run) status.textContent = 'La liste n’a pas pu se charger. Réessayez.';
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
    const { enter, leave } = this.#options;
    if (event.key === 'Escape' && (isOpen || leave)) {
      if (isOpen) this.close();
      else leave?.();
    } else if (event.key === 'ArrowDown' && !isOpen) void this.look();
    else if (event.key === 'Enter' && enter === 'first' && !this.#parts.input.hasAttribute('aria-activedescendant')) {
      if (!isOpen) void this.look();
      else if (this.#answers.length === 1) this.#pick(0);
      else this.#nav.navigate(1);
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #pick(place: number): void {
    const answer = this.#answers[place];
    if (answer === undefined) return;
    this.close();
    this.#options.choose(answer);
  }
}
