import { startChoix } from '../lookup/start-choix.ts';
import { followAddress } from '../state/follow-address.ts';
import { composeNote, type Note, selectRetenues } from './compose-note.ts';
import { describeCompte } from './describe-compte.ts';
import { describeOption } from './describe-option.ts';
import { fillPays, readForm, writeForm } from './form-souhait.ts';
import { loadDonnees, loadSouhait, type SouhaitCharge } from './load-souhait.ts';
import { wireNoteActions } from './note-actions.ts';
import { type OptionClassee, rankOptions } from './rank-options.ts';
import { renderAide } from './render-aide.ts';
import { renderNote } from './render-note.ts';
import { renderOption } from './render-option.ts';
import { type SouhaitAdresse, souhaitAddress } from './souhait.ts';

/** What is on the page: the wish, as an address without its brief, and what answers it. */
interface Vue {
  souhait: string;
  charge: SouhaitCharge;
  classees: OptionClassee[];
}

/** Wires the page: each choice stands in the address, the options and the brief follow. */
export function startMonProjet(form: HTMLFormElement): void {
  const page = findZones(form);
  let vue: Vue | null = null;
  let note: Note | null = null;
  /** Code that the field of the collectivité shows. */
  let chosen = '';
  let run = 0;

  const show = async (state: SouhaitAdresse) => {
    run += 1;
    const current = run;
    if (state.pays !== '') prepareForm(form, page.base);
    writeForm(form, state);
    try {
      const next = await loadVue(state, vue, page);
      if (current !== run) return;
      const code = next?.charge.souhait.collectivite?.code ?? '';
      if (code !== chosen) choix.set(next?.charge.souhait.collectivite ?? null);
      chosen = code;
      if (next?.souhait !== vue?.souhait) showVue(next, state, page);
      vue = next;
      note = showNote(vue, state, page);
    } catch (error) {
      console.error(error);
      if (current === run)
        say(page.status, 'Les options n’ont pas pu se charger. Réessayez, ou passez par les listes de la page.');
    }
  };
  const change = (changes: Partial<SouhaitAdresse>) => {
    const next = { ...followed.get(), ...readForm(form), ...changes, note: [], voir: false };
    followed.set(souhaitAddress.write(next) === '' ? { ...next, voir: vue !== null } : next);
  };
  const choix = startChoix(page.champ, (collectivite) => {
    chosen = collectivite?.code ?? '';
    change({ collectivite: chosen });
  });
  const followed = followAddress(souhaitAddress, (state) => void show(state));
  for (const event of ['pointerdown', 'focusin']) {
    form.addEventListener(event, () => prepareForm(form, page.base), { once: true });
  }
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && !page.champ.contains(target)) change({});
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = { ...followed.get(), ...readForm(form) };
    followed.set(souhaitAddress.write({ ...asked, note: [] }) === '' ? { ...asked, voir: true } : asked);
    void show(followed.get()).then(() => page.titre.focus());
  });
  page.liste.addEventListener('change', () => followed.set({ note: readRetenues(page.liste) }));
  wireNoteActions(page.note, () => note);
  form.hidden = false;
}

/** What the form needs once it is used, and not before: the names of the countries, and the options on their way. */
function prepareForm(form: HTMLFormElement, base: string): void {
  fillPays(form);
  // A failure is told when the options are asked for.
  loadDonnees(base).catch(() => {});
}

type Zones = ReturnType<typeof findZones>;

function findZones(form: HTMLFormElement) {
  const find = (selector: string, root: ParentNode = document): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`${selector} is missing from the page`);
    return found;
  };
  const champ = find('[data-choix-collectivite]', form);
  return {
    champ,
    base: champ.dataset.base ?? '/',
    main: find('main'),
    status: find('.compte', form),
    options: find('#options'),
    titre: find('#vos-options'),
    liste: find('.options'),
    aide: find('.aide'),
    note: find('#note'),
    feuille: find('.feuilles'),
  };
}

const lienOf =
  ({ base }: Zones) =>
  (adresse: string) =>
    `${base}${adresse.replace(/^\//, '')}`;

/** Written once: a sentence that does not change is not announced again. */
function say(status: HTMLElement, text: string): void {
  if (status.textContent !== text) status.textContent = text;
}

/** Null for an address that asks for nothing. The same wish is neither loaded nor ranked again. */
async function loadVue(state: SouhaitAdresse, vue: Vue | null, page: Zones): Promise<Vue | null> {
  const souhait = souhaitAddress.write({ ...state, note: [] });
  if (souhait === '' || souhait === vue?.souhait) return souhait === '' ? null : vue;
  say(page.status, 'Recherche des options…');
  const charge = await loadSouhait(state, page.base);
  return { souhait, charge, classees: rankOptions(charge.souhait, charge.options, charge.dico) };
}

function showVue(vue: Vue | null, state: SouhaitAdresse, page: Zones): void {
  page.options.hidden = vue === null;
  if (vue === null) {
    say(page.status, '');
    return;
  }
  const { charge, classees } = vue;
  const lien = lienOf(page);
  say(page.status, describeCompte(classees, charge.dico));
  page.liste.replaceChildren(
    ...classees.map((classee) => renderOption({ option: describeOption(classee, charge.souhait, charge.dico), lien })),
  );
  const answered = classees.some(({ repond }) => repond);
  page.aide.replaceChildren(...(answered ? [] : [renderAide(charge, state, lien)]));
}

/** The brief of the options kept; none when there is no option. */
function showNote(vue: Vue | null, { note: retenues }: SouhaitAdresse, page: Zones): Note | null {
  const none = vue === null || vue.classees.length === 0;
  page.note.hidden = none;
  page.main.classList.toggle('avec-note', !none);
  if (none) return null;
  const { souhait, reseaux, dico } = vue.charge;
  const note = composeNote(
    { souhait, classees: vue.classees, retenues, reseaux, adresse: location.href.replace(/#.*/, '') },
    dico,
  );
  page.feuille.replaceChildren(renderNote(note, page.note.dataset.site ?? ''));
  markRetenues(page.liste, selectRetenues(vue.classees, retenues, dico.regles.note.valeur), dico.regles.note.valeur);
  return note;
}

const boxesOf = (liste: HTMLElement) => [...liste.querySelectorAll<HTMLInputElement>('input[name="note"]')];

const readRetenues = (liste: HTMLElement): string[] =>
  boxesOf(liste).flatMap((box) => (box.checked ? [box.value] : []));

/** From one to `most` options: the last one cannot be left out, nor one too many taken. */
function markRetenues(liste: HTMLElement, kept: readonly OptionClassee[], most: number): void {
  const ids = new Set(kept.map(({ option }) => option.id));
  for (const box of boxesOf(liste)) {
    box.checked = ids.has(box.value);
    box.disabled = box.checked ? ids.size === 1 : ids.size >= most;
  }
}
