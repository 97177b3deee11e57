import { type SouhaitAdresse, souhaitAddress } from '../../contract/mon-projet/souhait.ts';
import { announceSoon } from '../kit/announce.ts';
import { markBudget } from '../kit/budget.ts';
import { describeErreurs, listRefuses, showErreurs } from '../kit/erreurs.ts';
import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import { afterPress } from '../kit/typing.ts';
import { type ChampCollectivite, startChoix } from '../ma-collectivite/start-choix.ts';
import { findParts, type PartiesMonProjet } from './find-parts.ts';
import { fillChoix, readForm, writeForm } from './form-souhait.ts';
import type { ReponseAuSouhait } from './show-reponse.ts';

/** The options and the brief, loaded with their data when they are first asked for. */
const loadTool = () => import('./show-reponse.ts');

/** Wires the page: each choice stands in the address, the options and the brief follow. */
export function startMonProjet(form: HTMLFormElement): void {
  const page = findParts(form);
  const choix = startChoix(
    page.champ,
    (collectivite) => {
      vue.code = collectivite?.code ?? '';
      change({ collectivite: vue.code });
    },
    () => vue.hold(),
  );
  const vue = new AffichageMonProjet(form, page, choix);
  const followed = followAddress(souhaitAddress, (state) => vue.show(state));
  const change = (changes: Partial<SouhaitAdresse>) => {
    const next = { ...followed.get(), ...readForm(form), ...changes, note: [], voir: false };
    if (listRefuses(form).length > 0) {
      // What is chosen meanwhile is kept for when the field is mended.
      followed.set(next);
      vue.hold();
      announceSoon(describeErreurs(form));
      return;
    }
    followed.set(isEmpty(next) ? { ...next, voir: !page.options.hidden } : next);
    // A field that is mended may give again the wish that the address says.
    if (vue.isHeld) void vue.show(followed.get());
  };
  listen(form, page, { followed, change, vue });
  form.hidden = false;
}

interface Wiring {
  followed: FollowedState<SouhaitAdresse>;
  change: (changes: Partial<SouhaitAdresse>) => void;
  vue: AffichageMonProjet;
}

function listen(form: HTMLFormElement, page: PartiesMonProjet, { followed, change, vue }: Wiring): void {
  for (const event of ['pointerdown', 'focusin']) {
    form.addEventListener(event, ({ target }) => {
      if (target instanceof HTMLSelectElement) fillChoix(target);
    });
  }
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLElement) || page.champ.contains(target)) return;
    // What is said under the budget moves the button that may be pressed.
    if (target.id === 'budget') afterPress(() => change({}));
    else change({});
  });
  form.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'budget' && target.ariaInvalid === 'true')
      markBudget(target);
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!(await vue.choix.take())) return;
    const asked = { ...followed.get(), ...readForm(form) };
    if (showErreurs(form)) {
      vue.hold();
      return;
    }
    followed.set(isEmpty(asked) ? { ...asked, voir: true } : asked);
    void vue.show(followed.get()).then(() => page.titre.focus());
  });
  page.liste.addEventListener('change', async () => {
    const { readRetenues } = await loadTool();
    followed.set({ note: readRetenues(page.liste) });
  });
}

const isEmpty = (state: SouhaitAdresse): boolean => toSouhait({ ...state, voir: false }) === '';

/** The address of a wish, whatever its brief tells. */
const toSouhait = (state: SouhaitAdresse): string => souhaitAddress.write({ ...state, note: [] });

/** What is on the page. A wish that does not change is neither loaded nor drawn again. */
class AffichageMonProjet {
  readonly #form: HTMLFormElement;
  readonly #page: PartiesMonProjet;
  readonly choix: ChampCollectivite;
  #souhait = '';
  #reponse: ReponseAuSouhait | null = null;
  #run = 0;
  /** Code that the field of the collectivité shows. */
  code = '';
  /** A field is refused: nothing is shown until it is mended. */
  isHeld = false;

  constructor(form: HTMLFormElement, page: PartiesMonProjet, choix: ChampCollectivite) {
    this.#form = form;
    this.#page = page;
    this.choix = choix;
  }

  async show(state: SouhaitAdresse): Promise<void> {
    this.#run += 1;
    const current = this.#run;
    writeForm(this.#form, state);
    readForm(this.#form);
    if (listRefuses(this.#form).length > 0) {
      this.hold();
      return;
    }
    this.isHeld = false;
    if (toSouhait(state) === '') {
      this.#hide();
      return;
    }
    try {
      await this.#showReponse(state, () => current === this.#run);
    } catch (error) {
      console.error(error);
      if (current === this.#run)
        this.#say('Les options n’ont pas pu se charger. Réessayez, ou passez par les listes de la page.');
    }
  }

  async #showReponse(state: SouhaitAdresse, isCurrent: () => boolean): Promise<void> {
    const souhait = toSouhait(state);
    const isNew = this.#reponse === null || souhait !== this.#souhait;
    if (isNew) this.#say('Recherche des options…');
    const tool = await loadTool();
    const reponse = isNew || this.#reponse === null ? await tool.loadReponse(state) : this.#reponse;
    if (!isCurrent()) return;
    if (this.#reponse === null) tool.wireNote(this.#page);
    if (isNew) {
      this.#page.options.hidden = false;
      // What leads on from a page without options gives its place to them.
      for (const section of this.#page.sansOptions) section.remove();
      this.#setCollectivite(reponse);
      this.#say(tool.showOptions(reponse, state, this.#page));
    }
    tool.showNote(reponse, state, this.#page);
    this.#souhait = souhait;
    this.#reponse = reponse;
  }

  #setCollectivite({ charge }: ReponseAuSouhait): void {
    const { collectivite } = charge.souhait;
    if ((collectivite?.code ?? '') !== this.code) this.choix.set(collectivite);
    this.code = collectivite?.code ?? '';
  }

  /** Nothing is proposed from a value that is refused, nor from what stood before it. */
  hold(): void {
    this.#run += 1;
    this.isHeld = true;
    this.#clear();
    this.#say('');
  }

  #clear(): void {
    this.#page.options.hidden = true;
    this.#page.deja.hidden = true;
    this.#page.note.hidden = true;
    this.#page.options.after(...this.#page.sansOptions);
    this.#page.main.classList.remove('avec-note');
    this.#souhait = '';
  }

  #hide(): void {
    this.#clear();
    if (this.code !== '') this.choix.set(null);
    this.code = '';
    this.#say('');
  }

  /** Written once: a sentence that does not change is not announced again. */
  #say(text: string): void {
    if (this.#page.status.textContent !== text) this.#page.status.textContent = text;
  }
}
