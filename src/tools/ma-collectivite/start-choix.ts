import type { CollectiviteTrouvee } from '../../contract/content/lookup.ts';
import { REPONSES } from '../../contract/lookup/rank-collectivites.ts';
import { cite, pluriel } from '../../contract/words/format.ts';
import { Combobox, type Prise } from '../kit/combobox.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { afterPress } from '../kit/typing.ts';
import { loadManifeste } from './annuaire.ts';
import { describeCollectivite } from './describe-collectivite.ts';
import { findCollectivites, LETTRES_MIN, pickMeant } from './find-collectivites.ts';

export interface ChampCollectivite {
  /** Writes a collectivité in the field, or empties it, without calling `choose`; what is being typed is left alone. */
  set: (collectivite: CollectiviteTrouvee | null) => void;
  /** Takes what is typed and not chosen. False when it means none or several: the field then says so, and has the focus. */
  take: () => Promise<boolean>;
}

/**
 * Wires a `ChoixCollectivite` and shows it.
 * @param choose called with each choice, and with null when the field is emptied
 * @param refuse called when what is left in the field means none or several
 */
export function startChoix(
  root: HTMLElement,
  choose: (collectivite: CollectiviteTrouvee | null) => void,
  refuse: () => void = () => undefined,
): ChampCollectivite {
  const input = findElement<HTMLInputElement>(root, '[role="combobox"]');
  const list = findElement(root, '[role="listbox"]');
  const status = findElement(root, '[role="status"]');
  const clear = findElement(root, '.choix-effacer');
  const say = (text: string, isWrong = false) => {
    // The same words twice in a row would not be said again.
    status.textContent = text !== '' && status.textContent === text ? `${text}\u00a0` : text;
    status.classList.toggle('erreur', isWrong);
    input.setAttribute('aria-invalid', String(isWrong));
  };
  let isChosen = false;
  const write = (collectivite: CollectiviteTrouvee | null) => {
    isChosen = collectivite !== null;
    combobox.write(collectivite?.nom ?? '');
    say('');
    clear.hidden = input.value === '';
  };
  const combobox = new Combobox(
    { input, list, panel: list, status },
    {
      letters: LETTRES_MIN,
      find: async (text) => {
        const [found, manifeste] = await Promise.all([findCollectivites(text), loadManifeste()]);
        return found.map((collectivite) => ({
          collectivite,
          detail: describeCollectivite(collectivite, manifeste, text),
        }));
      },
      render: ({ collectivite, detail }) => [collectivite.nom, createElement('small', {}, detail)],
      describe: ({ length }, text) => describeAnswers(length, text),
      choose: ({ collectivite }) => {
        write(collectivite);
        choose(collectivite);
      },
      meant: (found, text) => {
        const meant = pickMeant(
          found.map(({ collectivite }) => collectivite),
          text,
        );
        return found.find(({ collectivite }) => collectivite === meant) ?? null;
      },
      taken: (prise, text) => {
        if (prise === 'aucune') say(describeAnswers(0, text), true);
      },
    },
  );
  /** What is left in the field without a choice; a field that was emptied has none any more. */
  const leave = async (): Promise<Prise> => {
    if (isChosen && input.value.trim() === '') {
      write(null);
      choose(null);
    }
    const prise = await combobox.take();
    if (prise === 'aucune' || prise === 'plusieurs') {
      say(describeLeft(prise, input.value.trim()), true);
      refuse();
    }
    return prise;
  };
  input.addEventListener('input', () => {
    clear.hidden = input.value === '';
    say('');
  });
  input.addEventListener('focus', () => {
    if (input.getAttribute('aria-invalid') === 'true') void combobox.look();
  });
  input.addEventListener('blur', () => {
    // Another window has the focus.
    if (document.activeElement === input) return;
    combobox.close();
    afterPress(() => void leave());
  });
  clear.addEventListener('click', () => {
    write(null);
    choose(null);
    input.focus();
  });
  root.hidden = false;
  return {
    set: (collectivite) => {
      if (!combobox.isTyped) write(collectivite);
    },
    take: async () => {
      const isTaken = (await leave()) === 'prise';
      if (!isTaken) input.focus();
      return isTaken;
    },
  };
}

const AUTREMENT = 'Vérifiez l’orthographe, ou essayez le code postal.';

function describeAnswers(count: number, text: string): string {
  if (count === 0) return `Aucune collectivité ne répond à ${cite(text)}. ${AUTREMENT}`;
  const more = count < REPONSES ? '' : ' Pour une autre, précisez le nom ou ajoutez le numéro du département.';
  return `${pluriel(count, 'réponse')}, à parcourir avec les flèches.${more}`;
}

const describeLeft = (prise: 'aucune' | 'plusieurs', text: string): string =>
  prise === 'aucune'
    ? describeAnswers(0, text)
    : `Plusieurs collectivités répondent à ${cite(text)}. Choisissez la vôtre dans la liste de ce champ.`;
