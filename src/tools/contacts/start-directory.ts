import { withBase } from '../../contract/addresses/with-base.ts';
import type { ContactLigne, ContactsData } from '../../contract/contacts/contact-ligne.ts';
import type { Ligne } from '../../contract/open-data/extraction.ts';
import { pluriel } from '../../contract/words/format.ts';
import { announceSoon } from '../kit/announce.ts';
import { findElement } from '../kit/create-element.ts';
import { showDownloads } from '../kit/download-lignes.ts';
import { countFacettes, type Facette, toggleValeur } from '../kit/facettes.ts';
import { type FollowedState, followAddress, writeField } from '../kit/follow-address.ts';
import { loadData } from '../kit/load-data.ts';
import { listRelaches, listSouhaitsFacettes, type Souhait, showRelaches } from '../kit/relacher.ts';
import { showBatches } from '../kit/show-batches.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import { type ShownFacettes, showFacettes, type Toggle } from '../kit/show-facettes.ts';
import { LETTRES_PAGE, onPause } from '../kit/typing.ts';
import type { Elargi } from './elargir.ts';
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
  data: ContactsData;
  find: FindContacts;
  shown: ShownFacettes;
}

/** Turns the directory's page into a list that narrows as one types or chooses. The data come on first use. */
export function startDirectory(tool: HTMLDetailsElement): void {
  const page = findParts(tool);
  let directory: Directory | undefined;
  let state: FollowedState<ContactsState> | undefined;
  /** Somebody types: what else the words may mean waits for a pause. */
  let isTyping = false;
  const toggle = (cle: string, valeur: string, chosen: boolean) => {
    if (state) state.set(toggleValeur(toChoix(state.get()), cle, valeur, chosen));
  };
  const open = async () => {
    const data = await loadData<ContactsData>(tool.dataset.contacts ?? '');
    // Two who wait for the data share one directory.
    directory ??= prepareDirectory(data, page.facettes, toggle);
    return directory;
  };
  const show = async (wanted: ContactsState, isBack = false) => {
    writeField(page.input, wanted.q, isBack);
    const isEmpty = contactsAddress.write(wanted) === '';
    page.liste.hidden = !isEmpty;
    page.resultats.hidden = isEmpty;
    page.secours.hidden = true;
    if (Object.values(toChoix(wanted)).some((chosen) => chosen.length > 0)) tool.open = true;
    if (isEmpty && !tool.open) {
      page.compte.textContent = '';
      return;
    }
    try {
      const ready = await open();
      // What was asked for may have changed while the data came.
      showDirectory(page, ready, state?.get() ?? wanted, toggle, (change) => state?.set(change));
      if (!isTyping) void widen();
    } catch (error) {
      page.liste.hidden = false;
      page.compte.textContent = 'Les contacts n’ont pas pu se charger. Rechargez la page, ou parcourez la liste.';
      announceSoon(page.compte.textContent);
      console.error(error);
    }
  };
  /** No line says the words: as the search of the site understands them. */
  const widen = async () => {
    const asked = state?.get();
    if (asked === undefined || asked.q === '' || directory === undefined || directory.find(asked).length > 0) return;
    // A wish less is enough.
    if (!page.relaches.hidden) return;
    try {
      const { elargir } = await import('./elargir.ts');
      const elargi = await elargir(asked.q, directory.find, directory.data);
      if (contactsAddress.write(state?.get() ?? asked) === contactsAddress.write(asked))
        showElargi(page, elargi, directory.data);
    } catch (error) {
      // Whom else to try stands on the page already.
      console.error(error);
    }
  };
  tool.hidden = false;
  page.form.hidden = false;
  state = followAddress(contactsAddress, show);
  tool.addEventListener('toggle', () => void show(state.get()));
  const pause = () => {
    isTyping = false;
    void widen();
  };
  const begin = (isLongEnough: boolean) => {
    isTyping = isLongEnough;
  };
  onPause(page.input, LETTRES_PAGE, pause, begin);
  page.input.addEventListener('input', () => state.set({ q: page.input.value }, 'type'));
  page.form.addEventListener('submit', async (event) => {
    event.preventDefault();
    state.set({ q: page.input.value });
    await widen();
    page.compte.focus();
  });
}

function prepareDirectory(data: ContactsData, container: HTMLElement, toggle: Toggle): Directory {
  const facettes = contactFacettes(data);
  return { facettes, data, find: prepareSearch(data, facettes), shown: showFacettes(container, facettes, toggle) };
}

type DirectoryParts = ReturnType<typeof findParts>;

/** Of all that is asked for at once. */
const RELACHER = 'Aucun contact ne répond à tout. Retirez un souhait, il en reste :';

const countContacts = (count: number): string => pluriel(count, 'contact');

function showDirectory(
  page: DirectoryParts,
  { facettes, data, find, shown }: Directory,
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
    ? countContacts(data.contacts.length)
    : `${countContacts(found.length)} sur ${data.contacts.length}`;
  page.sansPays.hidden = state.pays.length === 0;
  page.secours.hidden = found.length > 0;
  page.dit.textContent = '';
  page.qui.hidden = false;
  page.pistes.replaceChildren();
  page.toutLeSite.href = withBase(`/recherche/?q=${encodeURIComponent(state.q)}`);
  page.toutLeSite.hidden = state.q === '';
  const count = (sans: Partial<ContactsState>) => find({ ...state, ...sans }).length;
  const relaches = listRelaches(listSouhaits(state, facettes), count);
  if (found.length === 0 && relaches.length > 0) page.dit.textContent = RELACHER;
  showRelaches(page.relaches, relaches, countContacts, change);
  if (!isAll) showContacts(page, found, data);
  announceSoon(isAll ? '' : `${page.compte.textContent}. ${page.dit.textContent}`.trim());
}

/** The lines, and those of desks as files. */
function showContacts(page: DirectoryParts, found: readonly ContactLigne[], data: ContactsData): void {
  showBatches(page.lignes, page.suite, found, renderContact, PAR_LOT);
  const services = found.filter(({ service }) => service);
  const personnes = found.length - services.length;
  page.personnes.hidden = personnes === 0;
  page.personnes.textContent = `Sans ${pluriel(personnes, 'contact nominatif', 'contacts nominatifs')} : les noms de personnes ne sont pas dans ces fichiers.`;
  showDownloads(page.fichiers, {
    nombre: services.length,
    choix: ['contacts', ...new URLSearchParams(location.search).values()],
    make: () => ({
      titre: 'Contacts de services',
      adresse: location.href,
      date: page.fichiers.dataset.date ?? '',
      colonnes: COLONNES,
      lignes: services.map((ligne) => toRow(ligne, data)),
    }),
  });
}

/** Named as in the whole table of open data. */
const COLONNES = [
  'organisation',
  'fonction',
  'courriel',
  'telephone',
  'url',
  'pays',
  'pays_libelle',
  'thematiques',
  'thematiques_libelle',
  'source',
  'verifie',
  'pages',
];

const toRow = (ligne: ContactLigne, { pays, thematiques }: ContactsData): Ligne => ({
  organisation: ligne.organisation,
  fonction: ligne.fonction ?? null,
  courriel: ligne.courriel ?? null,
  telephone: ligne.telephone ?? null,
  url: ligne.url ?? null,
  pays: ligne.pays,
  pays_libelle: ligne.pays.map((code) => pays[code] ?? code),
  thematiques: ligne.thematiques,
  thematiques_libelle: ligne.thematiques.map((slug) => thematiques[slug] ?? slug),
  source: ligne.source,
  verifie: ligne.verifie ?? null,
  pages: ligne.pages.map(([, adresse]) => new URL(withBase(adresse), location.href).href),
});

/** All that is asked for at once. */
const listSouhaits = (state: ContactsState, facettes: readonly Facette<ContactLigne>[]): Souhait<ContactsState>[] => [
  ...(state.q === '' ? [] : [{ texte: state.q, sans: { q: '' } }]),
  ...listSouhaitsFacettes(facettes, toChoix(state)),
];

function showElargi(page: DirectoryParts, { dit, contacts, pistes }: Elargi, data: ContactsData): void {
  page.dit.textContent = dit;
  announceSoon(dit);
  page.qui.hidden = contacts.length > 0;
  if (contacts.length > 0) page.compte.textContent = countContacts(contacts.length);
  page.pistes.replaceChildren(...pistes);
  showContacts(page, contacts, data);
}

function findParts(tool: HTMLElement) {
  const form = findElement<HTMLFormElement>(document, 'main form.chercher');
  const resultats = findElement(document, '#resultats');
  const secours = findElement(document, '#secours');
  return {
    form,
    input: findElement<HTMLInputElement>(form, 'input'),
    facettes: findElement(tool, '.affiner'),
    choix: findElement(document, 'main .choix'),
    compte: findElement(document, '#compte'),
    sansPays: findElement(document, '#sans-pays'),
    secours,
    dit: findElement(secours, '.dit'),
    relaches: findElement(secours, '.relaches'),
    pistes: findElement(secours, '.liste'),
    qui: findElement(secours, '.qui'),
    toutLeSite: findElement<HTMLAnchorElement>(secours, '.tout-le-site'),
    resultats,
    lignes: findElement(resultats, '.liste'),
    suite: findElement<HTMLButtonElement>(resultats, '.suite button'),
    fichiers: findElement(resultats, '[data-fichiers]'),
    personnes: findElement(resultats, '[data-personnes]'),
    liste: findElement(document, '#annuaire'),
  };
}
