import { formatNombre, pluriel } from '../lib/format.ts';
import type { Libelles, Titres } from '../schemas/content/recherche.ts';
import { followAddress } from '../state/follow-address.ts';
import { findElement, h } from './element.ts';
import { countFacettes, filterResults, findSilent } from './filter-results.ts';
import { groupResults } from './group-results.ts';
import { quote } from './name-values.ts';
import { once } from './once.ts';
import { openFonds } from './open-fonds.ts';
import { renderChips } from './render-chips.ts';
import { createFacettes, type FacettesPanel } from './render-facettes.ts';
import { renderGroups } from './render-groups.ts';
import { renderMessages, type StateLink } from './render-messages.ts';
import { type Reponse, runSearch, type SearchTools } from './run-search.ts';
import { openFiles } from './search-files.ts';
import { hasChoice, SEARCH_STATE, type SearchState } from './search-state.ts';
import { openTextIndex } from './search-texts.ts';

/** The search page, once somebody searches. */
export interface SearchPage {
  search: (q: string) => void;
}

interface Parts {
  input: HTMLInputElement;
  zone: HTMLElement;
  count: HTMLElement;
  chips: HTMLElement;
  messages: HTMLElement;
  groups: HTMLElement;
  sort: HTMLSelectElement;
  /** Filters and order: of no use without results. */
  tools: HTMLElement;
}

/** Wires the page to its address: what is searched for stands there, and the way back is the browser's. */
export function openSearchPage(form: HTMLFormElement): SearchPage {
  const base = form.dataset.base ?? '/';
  const parts = findParts(form);
  const tools = openTools(base);
  let run = 0;
  let shown = '';
  /** Where the focus goes when the results change under it. */
  let focusAfter = false;

  const change = (next: Partial<SearchState>) => followed.set(next);
  const link: StateLink = (text, next) => {
    const state = { ...followed.get(), exact: false, ...next };
    const anchor = h('a', { href: SEARCH_STATE.write(state) || location.pathname }, text);
    anchor.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      focusAfter = true;
      change({ exact: false, ...next });
    });
    return anchor;
  };
  const facettes = createFacettes(findElement(parts.zone, '.facettes > div'), (facette, codes) =>
    change({ [facette]: codes }),
  );

  const show = async (state: SearchState) => {
    run += 1;
    const current = run;
    // What is being typed while the page gets ready stays.
    if (state.q !== shown) parts.input.value = state.q;
    shown = state.q;
    parts.sort.value = state.tri;
    parts.zone.hidden = state.q === '' && !hasChoice(state);
    if (parts.zone.hidden) return;
    parts.count.textContent = 'Recherche en cours…';
    document.title = `${state.q === '' ? 'Recherche' : quote(state.q)} — ${document.title.split(' — ').at(-1)}`;
    try {
      const [reponse, titres, { libelles }] = await Promise.all([
        runSearch(state, tools),
        tools.files.titres(),
        tools.files.complements(),
      ]);
      if (current !== run) return;
      await draw({
        state,
        reponse,
        titres,
        libelles,
        parts,
        facettes,
        change: removeChip,
        link,
        base,
        tools,
        isCurrent: () => current === run,
      });
      if (current === run && focusAfter) parts.count.focus();
      focusAfter = false;
    } catch (error) {
      if (current === run) showFailure(parts, () => void show(state));
      console.error(error);
    }
  };
  const removeChip = (next: Partial<SearchState>) => {
    focusAfter = true;
    change(next);
  };
  const followed = followAddress(SEARCH_STATE, (state) => void show(state));
  parts.sort.addEventListener('change', () => change({ tri: parts.sort.value === 'nom' ? 'nom' : 'pertinence' }));
  return { search: (q) => change({ q: q.trim(), exact: false }) };
}

function openTools(base: string): SearchTools {
  const files = openFiles(base);
  const texts = once(async () => openTextIndex(base, (await files.titres()).version));
  return { files, texts, fonds: openFonds(files) };
}

function findParts(form: HTMLFormElement): Parts {
  const zone = findElement<HTMLElement>(document, '#resultats');
  return {
    input: findElement(form, 'input[name="q"]'),
    zone,
    count: findElement(zone, '#compte'),
    chips: findElement(zone, '.choisis'),
    messages: findElement(zone, '.messages'),
    groups: findElement(zone, '.groupes'),
    sort: findElement(zone, '#tri'),
    tools: findElement(zone, '.facettes'),
  };
}

interface Drawing {
  state: SearchState;
  reponse: Reponse;
  titres: Titres;
  libelles: Libelles;
  parts: Parts;
  facettes: FacettesPanel;
  change: (next: Partial<SearchState>) => void;
  link: StateLink;
  base: string;
  tools: SearchTools;
  isCurrent: () => boolean;
}

async function draw({
  state,
  reponse,
  titres,
  libelles,
  parts,
  facettes,
  change,
  link,
  base,
  tools,
  isCurrent,
}: Drawing) {
  const zones = libelles.zonesDuPays;
  const results = filterResults(reponse.trouvailles, state, zones);
  const isSilent = findSilent(state, zones);
  const poidsAtlas =
    state.texte || titres.atlas === null ? null : `(${formatNombre(Math.round(titres.atlas.octets / 1000))}\u00a0Ko)`;
  const groups = await renderGroups({
    groupes: groupResults(results, state.tri, isSilent),
    isSilent,
    frequents: hasChoice(state) ? {} : reponse.frequents,
    seul: state.type.length === 1,
    base,
    show: tools.fonds.show,
    link,
    poidsAtlas,
  });
  if (!isCurrent()) return;
  parts.groups.replaceChildren(...groups);
  parts.chips.replaceChildren(...renderChips(state, libelles, change));
  parts.messages.replaceChildren(...renderMessages({ state, reponse, total: results.length, link, poidsAtlas }));
  if (reponse.atlasEnPlus && results.length > 0 && poidsAtlas && titres.atlas) {
    parts.groups.append(
      h(
        'p',
        { class: 'suite' },
        link(`Chercher aussi dans le texte des ${formatNombre(titres.atlas.fiches)} fiches de l’Atlas ${poidsAtlas}`, {
          texte: true,
        }),
      ),
    );
  }
  facettes.update(countFacettes(reponse.trouvailles, state, zones), state, libelles);
  parts.tools.hidden = reponse.trouvailles.length === 0;
  parts.count.textContent = describeCount(state, results.length, results.filter(isSilent).length);
}

function describeCount({ q }: SearchState, total: number, silent: number): string {
  const found = total === 0 ? 'Aucun résultat' : pluriel(total, 'résultat');
  const kept = silent > 0 ? `, dont ${formatNombre(silent)} qui ne disent rien du filtre choisi` : '';
  return `${found}${q === '' ? '' : ` pour ${quote(q)}`}${kept}`;
}

function showFailure(parts: Parts, retry: () => void): void {
  const button = h('button', { type: 'button', class: 'bouton' }, 'Réessayer');
  button.addEventListener('click', retry);
  parts.groups.replaceChildren();
  parts.chips.replaceChildren();
  parts.messages.replaceChildren(button);
  parts.tools.hidden = true;
  parts.count.textContent = 'La recherche n’a pas pu se charger. Réessayez, ou parcourez les listes ci-dessous.';
}
