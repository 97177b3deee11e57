// The map page once open. What the address asks is selected, counted, listed and drawn.
import type { FeatureCollection } from 'geojson';
import type { CarteFile, TitresFile } from '../../contract/carte/carte-file.ts';
import { renderIframe } from '../../contract/words/render-iframe.ts';
import { copyText } from '../kit/copy-text.ts';
import { findElement } from '../kit/create-element.ts';
import { type CarteAddress, hasFilters } from './carte-address.ts';
import { createSession, type Session } from './create-session.ts';
import { decodeCarte } from './decode-carte.ts';
import { decodeTitres } from './describe-action.ts';
import { type CarteMap, openMap } from './open-map.ts';
import { startMap } from './start-map.ts';

/** Files on their way, all asked for at the same time. */
export interface CarteLoads {
  actions: Promise<CarteFile>;
  titres: Promise<TitresFile>;
  fond: Promise<FeatureCollection>;
}

const SANS_CARTE = 'La carte ne peut pas s’afficher ici. Filtres et liste donnent les mêmes informations.';
const SANS_TITRES = 'Les titres des projets ne sont pas venus\u00a0: rechargez la page pour les lire.';

/**
 * Opens the map, its filters and its list in the place of the drawing.
 * @throws when the data do not come: the page then keeps its lists. Without its map, the list still works.
 */
export async function openCarte(root: HTMLElement, loads: CarteLoads, address: CarteAddress): Promise<void> {
  const atelier = findElement(root, '.atelier');
  reveal(root, atelier, true);
  // The map draws its base while the data are still on their way.
  const map = beginMap(root, atelier, loads, address);
  try {
    const session = createSession(atelier, decodeCarte(await loads.actions), address);
    await Promise.all([addTitres(atelier, session, loads), addMap(atelier, session, map, address)]);
    startPartage(atelier, map);
    atelier.dataset.pret = '';
    // Nobody waits for what is heavy.
    void (await map)?.handOver();
  } catch (error) {
    reveal(root, atelier, false);
    throw error;
  }
}

/** The drawing gives its place, or takes it back; the title of the page stands over the filters meanwhile. */
function reveal(root: HTMLElement, atelier: HTMLElement, isOpen: boolean): void {
  findElement(document, '[data-affiche]').hidden = isOpen;
  findElement(root, '.ouvrir-carte').hidden = isOpen;
  atelier.hidden = !isOpen;
  const title = document.querySelector('.entete');
  if (isOpen) {
    if (title) atelier.prepend(title);
    scrollTo(0, 0);
    // What is left of the window under the header of the site, whatever its height.
    atelier.style.setProperty('--haut', `${Math.round(atelier.getBoundingClientRect().top + scrollY)}px`);
    startVolet(atelier);
  } else if (title) findElement(document, 'main').prepend(title);
}

/** On a narrow window the filters and the list come over the map, and leave it. */
function startVolet(atelier: HTMLElement): void {
  const open = findElement<HTMLButtonElement>(atelier, '[data-volet-ouvrir]');
  const volet = findElement(atelier, '.volet');
  const set = (isOpen: boolean) => {
    atelier.toggleAttribute('data-volet', isOpen);
    open.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) findElement(volet, '.compte').focus({ preventScroll: true });
    else open.focus({ preventScroll: true });
  };
  open.addEventListener('click', () => set(true));
  findElement(volet, '[data-volet-fermer]').addEventListener('click', () => set(false));
  volet.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && atelier.hasAttribute('data-volet')) set(false);
  });
  // « Montrer » shows on the map: it must be seen.
  volet.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('.montrer')) atelier.removeAttribute('data-volet');
  });
}

/** Null when the browser cannot draw it, or its base does not come. */
async function beginMap(
  root: HTMLElement,
  atelier: HTMLElement,
  loads: CarteLoads,
  address: CarteAddress,
): Promise<CarteMap | null> {
  try {
    const fond = await loads.fond;
    const { vue } = address.read(location.search);
    return openMap({
      container: findElement(atelier, '.carte-toile'),
      titre: 'Carte des actions choisies',
      aide: 'carte-aide',
      fond,
      tuiles: root.dataset.tuiles ?? '',
      vue,
    });
  } catch (error) {
    console.warn(error);
    return null;
  }
}

async function addMap(
  atelier: HTMLElement,
  session: Session,
  opening: Promise<CarteMap | null>,
  address: CarteAddress,
): Promise<void> {
  const opened = await opening;
  if (opened === null) {
    findElement(atelier, '.scene').textContent = SANS_CARTE;
    return;
  }
  const map = startMap(atelier, session.context, opened);
  const state = session.state.get();
  await session.setMap(map);
  if (state.vue === null && hasFilters(address, state)) map.fitAll();
  session.state.set({ vue: map.vue() }, 'replace');
}

async function addTitres(atelier: HTMLElement, session: Session, { titres }: CarteLoads): Promise<void> {
  try {
    session.setTitres(decodeTitres(await titres));
  } catch {
    session.setTitres([]);
    findElement(atelier, '.precisions').before(SANS_TITRES);
  }
}

/** The view that is seen, to send, to embed, to keep as an image or on paper. */
function startPartage(atelier: HTMLElement, map: Promise<CarteMap | null>): void {
  const box = findElement<HTMLDetailsElement>(atelier, '.emporter');
  const code = findElement<HTMLTextAreaElement>(box, 'textarea');
  const tell = () => {
    code.value = renderIframe(`${code.dataset.adresse}${location.search}`, 'Carte des coopérations', 640);
  };
  // What the address says changes at each move: it is read when somebody looks, or is about to press.
  box.addEventListener('toggle', tell);
  for (const name of ['pointerenter', 'focusin']) box.addEventListener(name, tell);
  const said = findElement(box, '[role="status"]');
  findElement(box, '[data-lien]').addEventListener('click', async () => {
    said.textContent = (await copyText(location.href))
      ? 'Lien copié.'
      : 'La copie n’a pas pu se faire\u00a0: copiez l’adresse de la page.';
  });
  findElement(box, '[data-imprimer]').addEventListener('click', () => print());
  findElement(box, '[data-image]').addEventListener('click', async () => {
    const blob = await (await map)?.toPicture();
    const { downloadBlob } = await import('../kit/download.ts');
    if (blob) downloadBlob('carte.png', blob);
  });
}
