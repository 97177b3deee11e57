import { formatNombre, pluriel } from '../../contract/words/format.ts';
import { createElement } from '../kit/create-element.ts';
import type { LienNomme } from './describe-action.ts';
import type { Near } from './find-nearest.ts';
import { createLien } from './render-liens.ts';

type NearLine = Near & { lien: LienNomme };

const formatDistance = (kilometres: number): string =>
  kilometres < 1 ? 'à moins d’un kilomètre' : `à ${formatNombre(Math.round(kilometres))}\u00a0km`;

/** The nearest collectivités, each with a button that keeps only its actions. */
export function renderAutour(
  section: HTMLElement,
  lines: readonly NearLine[],
  choose: (collectivite: number) => void,
): void {
  const items = lines.map(({ collectivite, kilometres, actions, lien }) => {
    const button = createElement('button', { type: 'button', class: 'montrer' }, `Voir ${pluriel(actions, 'action')}`);
    button.setAttribute('aria-label', `Voir ${pluriel(actions, 'action')}\u00a0: ${lien.nom}`);
    button.addEventListener('click', () => choose(collectivite));
    return createElement('li', {}, createLien(lien), ` ${formatDistance(kilometres)} `, button);
  });
  const title = createElement('h3', { tabindex: '-1' }, 'Les collectivités actives les plus proches');
  section.hidden = false;
  section.replaceChildren(
    title,
    items.length > 0
      ? createElement('ol', {}, ...items)
      : createElement('p', {}, 'Aucune, parmi les actions choisies.'),
  );
  title.focus({ preventScroll: true });
}

/** Says why there is no answer, and what else leads to the neighbours. */
export function renderAutourFailure(section: HTMLElement, reason: string): void {
  section.hidden = false;
  section.replaceChildren(
    createElement(
      'p',
      { role: 'alert' },
      `${reason} Le filtre «\u00a0Région française\u00a0» donne aussi les voisines.`,
    ),
  );
}

/** Asks the browser where the person is: a choice of theirs, and the answer stays in the page. */
export function locate(): Promise<GeolocationCoordinates> {
  return new Promise((done, fail) => {
    if (!('geolocation' in navigator)) fail(new Error('no geolocation'));
    else
      navigator.geolocation.getCurrentPosition(({ coords }) => done(coords), fail, {
        timeout: 15_000,
        maximumAge: 600_000,
      });
  });
}
