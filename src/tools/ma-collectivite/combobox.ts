import type { CollectiviteTrouvee, ManifesteAnnuaire } from '../../contract/content/lookup.ts';
import { REPONSES } from '../../contract/lookup/rank-collectivites.ts';
import { pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import { loadManifeste } from './annuaire.ts';
import { describeCollectivite } from './describe-collectivite.ts';
import { findCollectivites, LONGUEUR_MIN } from './find-collectivites.ts';

/** Who types pauses less than this between two letters: a lookup waits for the pause. */
const PAUSE_MS = 250;

/**
 * A field with a list of answers, as the ARIA pattern « combobox with list » wants it: the focus stays in the field, the
 * arrows go through the answers, Enter chooses, Escape closes, then empties.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #clear: HTMLElement;
  readonly #choose: (collectivite: CollectiviteTrouvee | null) => void;
  #answers: readonly CollectiviteTrouvee[] = [];
  /** Place of the answer that the arrows have reached, -1 for none. */
  #active = -1;
  /** What the field says once a choice is made: not to be looked up again. */
  #chosen = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the latest lookup: the answers of an earlier one come too late. */
  #run = 0;

  constructor(root: HTMLElement, choose: (collectivite: CollectiviteTrouvee | null) => void) {
    this.#input = find(root, '[role="combobox"]');
    this.#list = find(root, '[role="listbox"]');
    this.#status = find(root, '[role="status"]');
    this.#clear = find(root, '.choix-effacer');
    this.#choose = choose;
    this.#listen();
  }

  /** Writes a collectivité in the field, or empties it. */
  set(collectivite: CollectiviteTrouvee | null): void {
    this.#stop();
    this.#close();
    this.#answers = [];
    this.#status.textContent = '';
    this.#chosen = collectivite?.nom ?? '';
    this.#input.value = this.#chosen;
    this.#clear.hidden = this.#chosen === '';
  }

  #listen(): void {
    this.#input.addEventListener('input', () => this.#onInput());
    this.#input.addEventListener('keydown', (event) => {
      if (!event.isComposing && this.#onKey(event.key)) event.preventDefault();
    });
    this.#input.addEventListener('blur', () => this.#close());
    this.#clear.addEventListener('click', () => this.#empty());
    // A press on the list must not take the focus away from the field before the click.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('[role="option"]') : null;
      if (option) this.#pick([...this.#list.children].indexOf(option));
    });
  }

  #onInput(): void {
    this.#stop();
    this.#chosen = '';
    this.#clear.hidden = this.#input.value === '';
    if (this.#input.value.trim().length >= LONGUEUR_MIN) {
      this.#timer = setTimeout(() => void this.#look(), PAUSE_MS);
      return;
    }
    this.#close();
    this.#status.textContent = '';
  }

  /** True when the key did something here. */
  #onKey(key: string): boolean {
    const open = !this.#list.hidden;
    if (key === 'Escape') {
      if (open) this.#close();
      else this.#empty();
    } else if (key === 'ArrowDown' && open) this.#move(this.#active + 1);
    else if (key === 'ArrowUp' && open) this.#move(this.#active < 0 ? -1 : this.#active - 1);
    else if (key === 'Enter' && open) this.#enter();
    else if (key === 'ArrowDown' || key === 'ArrowUp' || key === 'Enter') void this.#look();
    else return false;
    return true;
  }

  /** Several answers: nobody chooses by mistake, the first one is only proposed. */
  #enter(): void {
    if (this.#active >= 0) this.#pick(this.#active);
    else if (this.#answers.length === 1) this.#pick(0);
    else this.#move(0);
  }

  async #look(): Promise<void> {
    this.#stop();
    const text = this.#input.value.trim();
    const current = this.#run;
    if (text.length < LONGUEUR_MIN || text === this.#chosen) return;
    try {
      const [found, manifeste] = await Promise.all([findCollectivites(text), loadManifeste()]);
      if (current === this.#run) this.#show(found, text, manifeste);
    } catch (error) {
      console.error(error);
      if (current === this.#run) this.#status.textContent = 'La liste n’a pas pu se charger. Réessayez.';
    }
  }

  #show(found: readonly CollectiviteTrouvee[], text: string, manifeste: ManifesteAnnuaire): void {
    this.#close();
    this.#answers = found;
    this.#list.replaceChildren(
      ...found.map((answer, place) => renderOption(answer, `${this.#input.id}-option-${place}`, manifeste)),
    );
    this.#list.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#status.textContent = describeAnswers(found.length, text);
  }

  #move(place: number): void {
    const options = [...this.#list.children];
    this.#active = (place + options.length) % options.length;
    for (const [index, option] of options.entries()) {
      option.setAttribute('aria-selected', String(index === this.#active));
      if (index !== this.#active) continue;
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  }

  #pick(place: number): void {
    const collectivite = this.#answers[place];
    if (!collectivite) return;
    this.set(collectivite);
    this.#choose(collectivite);
  }

  #empty(): void {
    this.set(null);
    this.#choose(null);
    this.#input.focus();
  }

  #close(): void {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#run += 1;
  }
}

function find<T extends HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (found === null) throw new Error(`${selector} is missing from ChoixCollectivite`);
  return found;
}

function renderOption(answer: CollectiviteTrouvee, id: string, manifeste: ManifesteAnnuaire): HTMLElement {
  const detail = createElement('small', {}, describeCollectivite(answer, manifeste));
  return createElement('li', { id, role: 'option', 'aria-selected': 'false' }, answer.nom, detail);
}

function describeAnswers(count: number, text: string): string {
  if (count === 0) return `Aucune collectivité ne répond à « ${text} ».`;
  const more = count < REPONSES ? '' : ' Pour une autre, précisez le nom ou ajoutez le numéro du département.';
  return `${pluriel(count, 'réponse')}, à parcourir avec les flèches.${more}`;
}
