import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import { pluriel } from '../../contract/words/format.ts';
import { findElement } from '../kit/create-element.ts';
import { countFacettes, type Facette, toggleValeur } from '../kit/facettes.ts';
import { type FollowedState, followAddress } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { showBatches } from '../kit/show-batches.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import { type ShownFacettes, showFacettes, type Toggle } from '../kit/show-facettes.ts';
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
    if (state) state.set(toggleValeur(toChoix(state.get()), cle, valeur, chosen));
  };
  const open = async () => {
    const data = await loadData<ContactsData>(tool.dataset.contacts ?? '');
    // Two who wait for the data share one directory.
    directory ??= prepareDirectory(data, page.facettes, toggle);
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
      showDirectory(page, ready, state?.get() ?? wanted, toggle, (change) => state?.set(change));
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

function prepareDirectory(data: ContactsData, container: HTMLElement, toggle: Toggle): Directory {
  const facettes = contactFacettes(data);
  return {
    facettes,
    lignes: data.contacts,
    find: prepareSearch(data, facettes),
    shown: showFacettes(container, facettes, toggle),
  };
}

type DirectoryParts = ReturnType<typeof findParts>;

function showDirectory(
  page: DirectoryParts,
  { facettes, lignes, find, shown }: Directory,
  state: ContactsState,
  toggle: Toggle,
  change: (change: Partial<ContactsState>) => void,
): void {
  const choix = toChoix(state);
  const withWords = find({ ...contactsAddress.read(''), q: state.q });
  shown.update(choix, countFacettes(withWords, facettes, choix));
  showChoix(page.choix, listPuces(facettes, choix, toggle), () =>
    change({ pays: [], thematique: [], organisation: [], role: [] }),
  );
  const found = find(state);
  const isAll = contactsAddress.write(state) === '';
  page.compte.textContent = isAll
    ? pluriel(lignes.length, 'contact')
    : `${pluriel(found.length, 'contact')} sur ${lignes.length}`;
  page.sansPays.hidden = state.pays.length === 0;
  if (!isAll) showBatches(page.lignes, page.suite, found, renderContact, PAR_LOT);
}

function findParts(tool: HTMLElement) {
  const form = findElement<HTMLFormElement>(document, 'main form.chercher');
  const resultats = findElement(document, '#resultats');
  return {
    form,
    input: findElement<HTMLInputElement>(form, 'input'),
    facettes: findElement(tool, '.affiner'),
    choix: findElement(tool, '.choix'),
    compte: findElement(tool, '.compte'),
    sansPays: findElement(document, '#sans-pays'),
    resultats,
    lignes: findElement(resultats, '.liste'),
    suite: findElement<HTMLButtonElement>(resultats, 'button'),
    liste: findElement(document, '#annuaire'),
  };
}
