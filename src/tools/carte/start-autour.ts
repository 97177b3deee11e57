import { adresses } from '../../contract/addresses/adresses.ts';
import { findElement } from '../kit/create-element.ts';
import { toLien } from './describe-action.ts';
import { slugOfPlace } from './find-by-slug.ts';
import { findNearest } from './find-nearest.ts';
import type { MapView } from './map-view.ts';
import { locate, renderAutour, renderAutourFailure } from './render-autour.ts';
import type { MapContext } from './start-map.ts';

const SHOWN = 8;
/** `GeolocationPositionError.PERMISSION_DENIED` */
const DENIED = 1;

/**
 * « Autour de moi »: the position is asked for when the button is pressed, used here and forgotten.
 * @returns what takes the answer away when it no longer fits the selection
 */
export function startAutour(root: HTMLElement, { carte, actions, choose }: MapContext, view: MapView): () => void {
  const button = findElement<HTMLButtonElement>(root, '[data-autour]');
  const section = findElement(root, '.autour');
  // One neighbour after the other may be chosen from the same answer.
  let isChoosing = false;
  const chooseNear = (collectivite: number) => {
    isChoosing = true;
    choose({ collectivite: [slugOfPlace(carte.collectivites, collectivite)] });
    isChoosing = false;
  };
  const show = ({ latitude, longitude }: GeolocationCoordinates) => {
    const near = findNearest(carte, actions(), { latitude, longitude }, SHOWN);
    const indexes = near.map(({ collectivite }) => collectivite);
    const lines = near.map((line) => ({
      ...line,
      lien: toLien(carte.collectivites, line.collectivite, adresses.collectivite),
    }));
    renderAutour(section, lines, chooseNear);
    view.showAround({ latitude, longitude }, indexes);
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      show(await locate());
    } catch (error) {
      const isDenied = (error as Partial<GeolocationPositionError>).code === DENIED;
      renderAutourFailure(
        section,
        isDenied ? 'Vous n’avez pas donné votre position.' : 'Votre position n’est pas connue.',
      );
    }
    button.disabled = false;
  });
  return () => {
    if (isChoosing || section.hidden) return;
    section.hidden = true;
    view.clearAround();
  };
}
