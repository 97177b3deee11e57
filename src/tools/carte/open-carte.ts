// The map page once open. What the address asks is selected, counted, listed and drawn.
import type { FeatureCollection } from 'geojson';
import type { CarteFile, TitresFile } from '../../contract/carte/carte-file.ts';
import { findElement } from '../kit/create-element.ts';
import { type CarteAddress, hasFilters } from './carte-address.ts';
import { createSession, type Session } from './create-session.ts';
import { decodeCarte } from './decode-carte.ts';
import { decodeTitres } from './describe-action.ts';
import type { CarteMap } from './open-map.ts';
import { startMap } from './start-map.ts';

/** Files on their way, all asked for at the same time. */
export interface CarteLoads {
  actions: Promise<CarteFile>;
  titres: Promise<TitresFile>;
  fond: Promise<FeatureCollection>;
  map: Promise<typeof import('./open-map.ts')>;
}

const SANS_CARTE = 'La carte ne peut pas s’afficher ici. Filtres et tableau donnent les mêmes informations.';
const SANS_TITRES = 'Les titres des projets ne sont pas venus\u00a0: rechargez la page pour les lire.';

/**
 * Opens the map, its filters and its table in the place of the drawing.
 * @throws when the data do not come: the page then keeps its lists. Without its map, the table still works.
 */
export async function openCarte(root: HTMLElement, loads: CarteLoads, address: CarteAddress): Promise<void> {
  const atelier = findElement(root, '.atelier');
  reveal(root, true);
  // The map draws its base while the data are still on their way.
  const map = beginMap(atelier, loads, address);
  try {
    const session = createSession(atelier, decodeCarte(await loads.actions), address);
    await Promise.all([addTitres(atelier, session, loads), addMap(atelier, session, map, address)]);
    atelier.dataset.pret = '';
  } catch (error) {
    reveal(root, false);
    throw error;
  }
}

/** The drawing gives its place, or takes it back. */
function reveal(root: HTMLElement, isOpen: boolean): void {
  findElement(document, '[data-affiche]').hidden = isOpen;
  findElement(root, '.ouvrir').hidden = isOpen;
  findElement(root, '.atelier').hidden = !isOpen;
}

/** Null when the browser cannot draw it, or its files do not come. */
async function beginMap(atelier: HTMLElement, loads: CarteLoads, address: CarteAddress): Promise<CarteMap | null> {
  try {
    const [{ openMap }, fond] = await Promise.all([loads.map, loads.fond]);
    const { vue } = address.read(location.search);
    return await openMap({
      container: findElement(atelier, '.carte-toile'),
      titre: 'Carte des actions choisies',
      fond,
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
    findElement(atelier, '.cote-carte').textContent = SANS_CARTE;
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
