import { searchWords } from '../../contract/recherche/words.ts';
import { formatListe } from '../../contract/words/format.ts';
import { type Child, createElement } from '../kit/create-element.ts';
import { quote } from './name-values.ts';
import type { Reponse } from './run-search.ts';
import { hasChoice, NO_CHOICE, type SearchState } from './search-state.ts';

/** A link to another state of the search. */
export type StateLink = (text: string, change: Partial<SearchState>) => HTMLAnchorElement;

interface Said {
  state: SearchState;
  reponse: Reponse;
  /** How many results are left by the filters. */
  total: number;
  link: StateLink;
  /** « (0,3 Mo) », when the texts of the Atlas are yet to be read. */
  poidsAtlas: string | null;
}

/** What a person should know of how the query was understood, and what to do when it finds little. */
export function renderMessages(said: Said): HTMLElement[] {
  return [...explain(said), ...(said.total === 0 ? [renderHelp(said)] : [])];
}

function explain({ state, reponse, link }: Said): HTMLElement[] {
  const { corrige, plutot, aussi } = reponse;
  const messages: HTMLElement[] = [];
  if (corrige !== null) {
    const others: Child[] = [...plutot.map((q) => link(q, { q })), link(state.q, { exact: true })];
    messages.push(
      createElement(
        'p',
        {},
        'Résultats pour ',
        createElement('strong', {}, quote(corrige)),
        ` ; aucun pour ${quote(state.q)}. Chercher plutôt\u00a0: `,
        ...join(others),
        '.',
      ),
    );
  }
  if (aussi.length > 0)
    messages.push(createElement('p', { class: 'note' }, `Cherché aussi\u00a0: ${formatListe(aussi)}.`));
  return messages;
}

const join = (items: readonly Child[]): Child[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [', ', item]));

/** What to try when nothing is found. */
function renderHelp({ state, reponse, link, poidsAtlas }: Said): HTMLElement {
  const { inconnus, atlasEnPlus } = reponse;
  const known = searchWords(state.q).filter((mot) => !inconnus.includes(mot));
  const tries: Child[][] = [];
  if (hasChoice(state) && reponse.trouvailles.length > 0) {
    tries.push([link(`Retirer les filtres`, NO_CHOICE), ` (ils cachent tout ce qui répond à ${quote(state.q)})`]);
  }
  if (atlasEnPlus && poidsAtlas !== null)
    tries.push([link(`Chercher dans le texte de l’Atlas ${poidsAtlas}`, { texte: true })]);
  if (inconnus.length > 0)
    tries.push([`Aucun texte ne contient ${formatListe(inconnus.map(quote))}\u00a0: vérifiez l’orthographe`]);
  if (inconnus.length > 0 && known.length > 0)
    tries.push(['Chercher sans ce mot : ', link(known.join(' '), { q: known.join(' ') })]);
  else if (known.length > 1 && inconnus.length === 0)
    tries.push(['Chercher un seul mot : ', ...join(known.map((q) => link(q, { q })))]);
  tries.push(['Essayer un mot plus court ou plus courant\u00a0: un pays, une ville, un sujet']);
  return createElement(
    'div',
    { class: 'encart' },
    createElement('h2', {}, 'Que faire\u00a0?'),
    createElement('ul', {}, ...tries.map((line) => createElement('li', {}, ...line))),
  );
}
