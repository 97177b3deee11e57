import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { pluriel } from '../../contract/words/format.ts';
import { countValeurs, type Facette } from '../kit/facettes.ts';
import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import { type ShownFacettes, showFacettes } from '../kit/show-facettes.ts';
import { renderContact } from './render-contact.ts';
import {
  type ContactsState,
  contactFacettes,
  contactsAddress,
  type FindContacts,
  prepareSearch,
  toChoix,
} from './search-contacts.ts';

/** How many lines are shown at a time. */
const PAR_LOT = 18;

interface Directory {
  facettes: Facette<ContactLigne>[];
  lignes: readonly ContactLigne[];
  find: FindContacts;
  shown: ShownFacettes;
}

/** Turns the directory's page into a list that narrows as one types or chooses. The data come on first use. */
export function startDirectory(tool: HTMLDetailsElement): void {
  const page = findParts(tool);
  let directory: Directory | undefined;
  let state: FollowedState<ContactsState> | undefined;
  const toggle = (cle: string, valeur: string, chosen: boolean) => {
    const current = toChoix(state?.get() ?? contactsAddress.read(''))[cle] ?? [];
    state?.set({ [cle]: chosen ? [...current, valeur] : current.filter((other) => other !== valeur) });
  };
  const open = async () => {
    directory ??= prepareDirectory(await loadData<ContactsData>(tool.dataset.contacts ?? ''), page.facettes, toggle);
    return directory;
  };
  const show = async (wanted: ContactsState) => {
    if (document.activeElement !== page.input) page.input.value = wanted.q;
    const isEmpty = contactsAddress.write(wanted) === '';
    page.liste.hidden = !isEmpty;
    page.resultats.hidden = isEmpty;
    if (!isEmpty) tool.open = true;
    if (isEmpty && !tool.open) return;
    try {
      const ready = await open();
      // What was asked for may have changed while the data came.
      showDirectory(page, ready, state?.get() ?? wanted, (change) => state?.set(change));
    } catch (error) {
      page.liste.hidden = false;
      page.compte.textContent = 'Les filtres n’ont pas pu se charger. Rechargez la page, ou parcourez la liste.';
      console.error(error);
    }
  };
  tool.hidden = false;
  state = followAddress(contactsAddress, (wanted) => void show(wanted));
  tool.addEventListener('toggle', () => void show(state.get()));
  page.input.addEventListener('input', () => state.set({ q: page.input.value }, 'replace'));
  page.form.addEventListener('submit', (event) => {
    event.preventDefault();
    state.set({ q: page.input.value });
    page.resultats.querySelector('a')?.focus();
  });
}

function prepareDirectory(
  data: ContactsData,
  container: HTMLElement,
  toggle: Parameters<typeof showFacettes>[2],
): Directory {
  const facettes = contactFacettes(data);
  return {
    facettes,
    lignes: data.contacts,
    find: prepareSearch(data, facettes),
    shown: showFacettes(container, facettes, toggle),
  };
}

type Parts = ReturnType<typeof findParts>;

function showDirectory(
  page: Parts,
  { facettes, lignes, find, shown }: Directory,
  state: ContactsState,
  change: (change: Partial<ContactsState>) => void,
): void {
  const choix = toChoix(state);
  const withWords = find({ ...contactsAddress.read(''), q: state.q });
  shown.update(
    choix,
    Object.fromEntries(facettes.map((facette) => [facette.cle, countValeurs(withWords, facette, facettes, choix)])),
  );
  const puces = listPuces(facettes, choix, (cle, valeurs) => change({ [cle]: valeurs }));
  showChoix(page.choix, puces, () => change({ pays: [], thematique: [], organisation: [], role: [] }));
  const found = find(state);
  const isAll = contactsAddress.write(state) === '';
  page.compte.textContent = isAll
    ? pluriel(lignes.length, 'contact')
    : `${pluriel(found.length, 'contact')} sur ${lignes.length}`;
  page.sansPays.hidden = state.pays.length === 0;
  if (!isAll) showFirst(page, found);
}

function showFirst(page: Parts, found: readonly ContactLigne[]): void {
  let count = 0;
  page.lignes.replaceChildren();
  const showMore = () => {
    const lines = found.slice(count, count + PAR_LOT).map(renderContact);
    page.lignes.append(...lines);
    if (count > 0) lines[0]?.querySelector('a')?.focus();
    count += lines.length;
    page.suite.hidden = count >= found.length;
    page.suite.textContent = `Voir la suite (${found.length - count})`;
  };
  page.suite.onclick = showMore;
  showMore();
}

function findParts(tool: HTMLElement) {
  const find = <T extends HTMLElement>(selector: string): T => {
    const element = document.querySelector<T>(selector);
    if (element === null) throw new Error(`${selector} is missing from the directory`);
    return element;
  };
  const form = find<HTMLFormElement>('main form.chercher');
  return {
    form,
    input: find<HTMLInputElement>('main form.chercher input'),
    facettes: find(`#${tool.id} .affiner`),
    choix: find(`#${tool.id} .choix`),
    compte: find(`#${tool.id} [role="status"].compte`),
    sansPays: find('#sans-pays'),
    resultats: find('#resultats'),
    lignes: find('#resultats .liste'),
    suite: find<HTMLButtonElement>('#resultats button'),
    liste: find('#annuaire'),
  };
}
