import { adresses } from '../../contract/addresses/adresses.ts';
import { withBase } from '../../contract/addresses/with-base.ts';
import { cite } from '../../contract/words/format.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import type { Carte } from './carte.ts';
import { toLien } from './describe-action.ts';
import { slugOfPlace } from './find-by-slug.ts';
import { findNearest } from './find-nearest.ts';
import type { MapView } from './map-view.ts';
import { locate, renderAutour, renderAutourFailure } from './render-autour.ts';
import type { Filtres } from './select-actions.ts';

const SHOWN = 8;
/** `GeolocationPositionError.PERMISSION_DENIED` */
const DENIED = 1;

/**
 * « Autour de moi »: the position is asked for when the button is pressed, used here and forgotten.
 * @returns what takes the answer away when it no longer fits the selection
 */
export function startAutour(
  root: HTMLElement,
  /** The map, what is selected on it, and how to select something else. */
  { carte, actions, choose }: { carte: Carte; actions: () => Uint32Array; choose: (change: Partial<Filtres>) => void },
  view: MapView,
): () => void {
  const button = findElement<HTMLButtonElement>(root, '[data-autour]');
  const section = findElement(root, '.autour');
  // One neighbour after the other may be chosen from the same answer.
  let isChoosing = false;
  const chooseNear = (collectivite: number) => {
    isChoosing = true;
    choose({ collectivite: [slugOfPlace(carte.collectivites, collectivite)] });
    isChoosing = false;
  };
  const show = ({ latitude, longitude }: { latitude: number; longitude: number }) => {
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
  startCommune(root, carte, show);
  return () => {
    if (isChoosing || section.hidden) return;
    section.hidden = true;
    view.clearAround();
  };
}

/** « Ici » by the name of one's own commune: what finds any of France is loaded when the box opens. */
function startCommune(
  root: HTMLElement,
  { collectivites }: Carte,
  show: (here: { latitude: number; longitude: number }) => void,
): void {
  const box = findElement<HTMLDetailsElement>(root, '.depuis');
  const field = box.querySelector<HTMLElement>('[data-choix-collectivite]');
  if (!field) return;
  const start = async () => {
    const { startChoix } = await import('../ma-collectivite/start-choix.ts');
    startChoix(field, (found) => {
      if (!found) return;
      const own = collectivites.noms.findIndex((_, index) => slugOfPlace(collectivites, index) === found.fiche);
      const [latitude = Number.NaN, longitude = Number.NaN] = [collectivites.lat[own], collectivites.lon[own]];
      if (Number.isNaN(latitude) || Number.isNaN(longitude)) {
        const page = createElement(
          'a',
          { href: `${withBase('/ma-collectivite/')}?collectivite=${found.code}` },
          'Sa page',
        );
        const section = findElement(root, '.autour');
        section.hidden = false;
        section.replaceChildren(
          createElement(
            'p',
            {},
            own === -1
              ? `L’Atlas ne connaît pas d’action de ${cite(found.nom)}. `
              : `La position de ${cite(found.nom)} n’est pas connue\u00a0: la carte ne peut pas partir d’elle. `,
            page,
            ' donne ses actions et ses voisines.',
          ),
        );
      } else show({ latitude, longitude });
    });
  };
  box.addEventListener('toggle', () => void start(), { once: true });
}
