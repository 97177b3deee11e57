import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { REPONSES } from '../../contract/lookup/rank-collectivites.ts';
import { pluriel } from '../../contract/words/format.ts';
import { Combobox } from '../kit/combobox.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { LETTRES } from '../kit/typing.ts';
import { loadManifeste } from './annuaire.ts';
import { describeCollectivite } from './describe-collectivite.ts';
import { findCollectivites } from './find-collectivites.ts';

export interface ChampCollectivite {
  /** Writes a collectivité in the field, or empties it, without calling `choose`. */
  set: (collectivite: CollectiviteTrouvee | null) => void;
}

/**
 * Wires a `ChoixCollectivite` and shows it.
 * @param choose called with each choice, and with null when the field is emptied
 */
export function startChoix(
  root: HTMLElement,
  choose: (collectivite: CollectiviteTrouvee | null) => void,
): ChampCollectivite {
  const input = findElement<HTMLInputElement>(root, '[role="combobox"]');
  const list = findElement(root, '[role="listbox"]');
  const status = findElement(root, '[role="status"]');
  const clear = findElement(root, '.choix-effacer');
  const set = (collectivite: CollectiviteTrouvee | null) => {
    combobox.write(collectivite?.nom ?? '');
    status.textContent = '';
    clear.hidden = input.value === '';
  };
  const empty = () => {
    set(null);
    choose(null);
    input.focus();
  };
  const combobox = new Combobox(
    { input, list, panel: list, status },
    {
      letters: LETTRES.collectivite,
      find: async (text) => {
        const [found, manifeste] = await Promise.all([findCollectivites(text), loadManifeste()]);
        return found.map((collectivite) => ({ collectivite, detail: describeCollectivite(collectivite, manifeste) }));
      },
      render: ({ collectivite, detail }) => [collectivite.nom, createElement('small', {}, detail)],
      describe: ({ length }, text) => describeAnswers(length, text),
      choose: ({ collectivite }) => {
        set(collectivite);
        choose(collectivite);
      },
      enter: 'first',
      leave: empty,
    },
  );
  input.addEventListener('input', () => {
    clear.hidden = input.value === '';
    status.textContent = '';
  });
  input.addEventListener('blur', () => combobox.close());
  clear.addEventListener('click', empty);
  root.hidden = false;
  return { set };
}

function describeAnswers(count: number, text: string): string {
  if (count === 0) return `Aucune collectivité ne répond à « ${text} ».`;
  const more = count < REPONSES ? '' : ' Pour une autre, précisez le nom ou ajoutez le numéro du département.';
  return `${pluriel(count, 'réponse')}, à parcourir avec les flèches.${more}`;
}
