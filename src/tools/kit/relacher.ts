import { cite, formatListe } from '../../contract/words/format.ts';
import { createElement } from './create-element.ts';
import type { Choix, FacetteMontree } from './facettes.ts';

/** One of the things asked for at once, and the change that does without it. */
export interface Souhait<S> {
  /** « Pays : Bénin ». */
  texte: string;
  sans: Partial<S>;
}

/** A wish that, dropped alone, leaves something. */
interface Relache<S> extends Souhait<S> {
  reste: number;
}

/** One for each facet where something is chosen: all of its values at once. */
export const listSouhaitsFacettes = (facettes: readonly FacetteMontree[], choix: Choix): Souhait<Choix>[] =>
  facettes.flatMap(({ cle, titre, libelle }) => {
    const chosen = choix[cle] ?? [];
    return chosen.length === 0
      ? []
      : [{ texte: `${titre} : ${formatListe(chosen.map(libelle))}`, sans: { [cle]: [] } }];
  });

/** When nothing answers all the wishes: those of which each, dropped alone, leaves something; the one that leaves the most first. */
export function listRelaches<S>(souhaits: readonly Souhait<S>[], count: (sans: Partial<S>) => number): Relache<S>[] {
  if (souhaits.length < 2) return [];
  return souhaits
    .map((souhait) => ({ ...souhait, reste: count(souhait.sans) }))
    .filter(({ reste }) => reste > 0)
    .sort((a, b) => b.reste - a.reste);
}

/** A button for each: « Sans « Pays : Bénin » : 3 programmes ». */
export function showRelaches<S>(
  list: HTMLElement,
  relaches: readonly Relache<S>[],
  countName: (count: number) => string,
  change: (sans: Partial<S>) => void,
): void {
  const buttons = relaches.map(({ texte, sans, reste }) => {
    const button = createElement('button', { type: 'button' }, `Sans ${cite(texte)} : ${countName(reste)}`);
    button.addEventListener('click', () => change(sans));
    return createElement('li', {}, button);
  });
  list.replaceChildren(...buttons);
  list.hidden = relaches.length === 0;
}
