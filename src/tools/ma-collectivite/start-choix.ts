import { REPONSES } from '../../contract/annuaire/rank-collectivites.ts';
import type { CollectiviteTrouvee } from '../../contract/content/annuaire.ts';
import { cite, pluriel } from '../../contract/words/format.ts';
import { Combobox, type Prise } from '../kit/combobox.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { afterPress } from '../kit/typing.ts';
import { loadManifeste } from './annuaire.ts';
import { describeCollectivite, nameAutre } from './describe-collectivite.ts';
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
  /** What what is left in the field may mean. */
  let answers: readonly Reponse[] = [];
  const write = (collectivite: CollectiviteTrouvee | null) => {
    isChosen = collectivite !== null;
    combobox.write(collectivite?.nom ?? '');
    say('');
    clear.hidden = input.value === '';
  };
  const combobox = new Combobox<Reponse>(
    { input, list, panel: list, status },
    {
      letters: LETTRES_MIN,
      find: async (text) => {
        const [found, manifeste] = await Promise.all([findCollectivites(text), loadManifeste()]);
        const proposed = found.length > 0 ? null : await propose(text);
        return (proposed?.collectivites ?? found).map((collectivite) => ({
          collectivite,
          detail: [describeCollectivite(collectivite, manifeste), nameAutre(collectivite, proposed?.texte ?? text)]
            .filter(Boolean)
            .join('\u00a0· '),
          isProposed: proposed !== null,
        }));
      },
      render: ({ collectivite, detail }) => [collectivite.nom, createElement('small', {}, detail)],
      describe: describeAnswers,
      choose: ({ collectivite }) => {
        write(collectivite);
        choose(collectivite);
      },
      meant: (found, text) => {
        answers = found;
        // What was not typed is offered, never taken.
        if (found.some(({ isProposed }) => isProposed)) return null;
        const meant = pickMeant(
          found.map(({ collectivite }) => collectivite),
          text,
        );
        return found.find(({ collectivite }) => collectivite === meant) ?? null;
      },
      taken: (prise, text) => {
        if (prise === 'aucune') say(describeAnswers([], text), true);
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
      say(describeLeft(answers, input.value.trim()), true);
      refuse();
    }
    return prise;
  };
  input.addEventListener('input', () => {
    clear.hidden = input.value === '';
    say('');
  });
  input.addEventListener('keydown', ({ key }) => {
    // In a form, an empty field is an answer.
    if (key === 'Enter' && input.value.trim() === '' && input.form === null)
      say('Écrivez un nom ou un code postal.', true);
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

interface Reponse {
  collectivite: CollectiviteTrouvee;
  detail: string;
  /** What was typed is not its name, but near it. */
  isProposed: boolean;
}

/** The corrector, and what it reads, come when nothing was found. */
async function propose(text: string) {
  const { proposeCollectivites } = await import('./propose-collectivites.ts');
  return proposeCollectivites(text);
}

const AUTREMENT = 'Vérifiez l’orthographe, ou essayez le code postal.';
const describeNone = (text: string): string => `Aucune collectivité ne répond à ${cite(text)}.`;

function describeAnswers(answers: readonly Reponse[], text: string): string {
  const [first] = answers;
  const count = answers.length;
  if (first === undefined) return `${describeNone(text)} ${AUTREMENT}`;
  const said = `${pluriel(count, 'réponse')}, à parcourir avec les flèches.`;
  if (first.isProposed) return `${describeNone(text)} Vouliez-vous dire ${first.collectivite.nom} ? ${said}`;
  const more = count < REPONSES ? '' : ' Pour une autre, précisez le nom ou ajoutez le numéro du département.';
  return `${said}${more}`;
}

function describeLeft(answers: readonly Reponse[], text: string): string {
  const [first] = answers;
  if (first === undefined) return describeAnswers([], text);
  const said = first.isProposed
    ? `${describeNone(text)} Vouliez-vous dire ${first.collectivite.nom} ?`
    : `Plusieurs collectivités répondent à ${cite(text)}.`;
  return `${said} Choisissez la vôtre dans la liste de ce champ.`;
}
