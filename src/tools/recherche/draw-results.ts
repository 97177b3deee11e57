import type { Titres } from '../../contract/content/recherche.ts';
import type { Fiche } from '../../contract/recherche/fiches.ts';
import { formatNombre, pluriel } from '../../contract/words/format.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { countFacettes, type Facette, matchesChoix } from '../kit/facettes.ts';
import { listPuces, showChoix } from '../kit/show-choix.ts';
import type { ShownFacettes } from '../kit/show-facettes.ts';
import { type Filtrable, findSilent } from './filter-results.ts';
import { groupResults } from './group-results.ts';
import { quote } from './name-values.ts';
import { renderGroups } from './render-groups.ts';
import { renderMessages, type StateLink } from './render-messages.ts';
import type { Reponse } from './run-search.ts';
import { choixOf, hasChoice, NO_CHOICE, type SearchState } from './search-state.ts';
import type { Trouvaille } from './trouvaille.ts';

/** The parts of the page that an answer fills. */
interface SearchParts {
  input: HTMLInputElement;
  zone: HTMLElement;
  count: HTMLElement;
  chips: HTMLElement;
  messages: HTMLElement;
  groups: HTMLElement;
  sort: HTMLSelectElement;
  /** The order and its label. */
  sorting: HTMLElement;
  /** Filters: of no use without results. */
  tools: HTMLElement;
}

/** @throws when the page lacks one of them: a fault of ours */
export function findParts(form: HTMLFormElement): SearchParts {
  const zone = findElement<HTMLElement>(document, '#resultats');
  return {
    input: findElement(form, 'input[name="q"]'),
    zone,
    count: findElement(zone, '#compte'),
    chips: findElement(zone, '.choix'),
    messages: findElement(zone, '.messages'),
    groups: findElement(zone, '.groupes'),
    sort: findElement(zone, '#tri'),
    sorting: findElement(zone, '.trier'),
    tools: findElement(zone, '.facettes'),
  };
}

/** An answer, and all it takes to show it. */
interface Drawing {
  state: SearchState;
  reponse: Reponse;
  titres: Titres;
  parts: SearchParts;
  facettes: readonly Facette<Filtrable>[];
  panels: ShownFacettes;
  toggle: (facette: string, code: string, isChosen: boolean) => void;
  change: (next: Partial<SearchState>) => void;
  link: StateLink;
  show: (trouvaille: Trouvaille) => Promise<Fiche>;
  /** False once another search began: what comes late is thrown away. */
  isCurrent: () => boolean;
}

export async function drawResults({
  state,
  reponse,
  titres,
  parts,
  facettes,
  panels,
  toggle,
  change,
  link,
  show,
  isCurrent,
}: Drawing): Promise<void> {
  const choix = choixOf(state);
  const results = reponse.trouvailles.filter((trouvaille) => matchesChoix(trouvaille, facettes, choix));
  const isSilent = findSilent(facettes, state);
  const poidsAtlas =
    state.texte || titres.atlas === null ? null : `(${formatNombre(Math.round(titres.atlas.octets / 1000))}\u00a0Ko)`;
  const groups = await renderGroups({
    groupes: groupResults(results, state.tri, isSilent),
    isSilent,
    frequents: hasChoice(state) ? {} : reponse.frequents,
    seul: state.type.length === 1,
    show,
    link,
    poidsAtlas,
  });
  if (!isCurrent()) return;
  parts.groups.replaceChildren(...groups);
  const puces = listPuces(facettes, choix, toggle);
  if (state.texte) puces.push({ texte: 'Texte de l’Atlas', remove: () => change({ texte: false }) });
  showChoix(parts.chips, puces, () => change({ ...NO_CHOICE, texte: false }));
  parts.messages.replaceChildren(...renderMessages({ state, reponse, total: results.length, link, poidsAtlas }));
  if (reponse.atlasEnPlus && results.length > 0 && poidsAtlas && titres.atlas) {
    parts.groups.append(
      createElement(
        'p',
        { class: 'suite' },
        link(`Chercher aussi dans le texte des ${formatNombre(titres.atlas.fiches)} fiches de l’Atlas ${poidsAtlas}`, {
          texte: true,
        }),
      ),
    );
  }
  panels.update(choix, countFacettes(reponse.trouvailles, facettes, choix));
  parts.tools.hidden = reponse.trouvailles.length === 0;
  parts.sorting.hidden = results.length === 0;
  parts.count.textContent = describeCount(reponse.corrige ?? state.q, results.length, results.filter(isSilent).length);
}

function describeCount(q: string, total: number, silent: number): string {
  const found = total === 0 ? 'Aucun résultat' : pluriel(total, 'résultat');
  const kept = silent > 0 ? `, dont ${formatNombre(silent)} qui ne disent rien du filtre choisi` : '';
  return `${found}${q === '' ? '' : ` pour ${quote(q)}`}${kept}`;
}

/** Says that the search did not come, with a button to try again. */
export function showFailure(parts: SearchParts, retry: () => void): void {
  const button = createElement('button', { type: 'button', class: 'bouton' }, 'Réessayer');
  button.addEventListener('click', retry);
  parts.groups.replaceChildren();
  parts.chips.replaceChildren();
  parts.messages.replaceChildren(button);
  parts.tools.hidden = true;
  parts.sorting.hidden = true;
  parts.count.textContent = 'La recherche n’a pas pu se charger. Réessayez, ou parcourez les listes ci-dessous.';
}
