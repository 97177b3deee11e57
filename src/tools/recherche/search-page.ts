import type { Libelles } from '../../contract/content/recherche.ts';
import { createElement, findElement } from '../kit/create-element.ts';
import { toggleValeur } from '../kit/facettes.ts';
import { followAddress } from '../kit/follow-address.ts';
import { showFacettes } from '../kit/show-facettes.ts';
import { drawResults, findParts, showFailure } from './draw-results.ts';
import { searchFacettes } from './filter-results.ts';
import { quote } from './name-values.ts';
import { once } from './once.ts';
import { openFonds } from './open-fonds.ts';
import type { StateLink } from './render-messages.ts';
import { runSearch, type SearchTools } from './run-search.ts';
import { openFiles } from './search-files.ts';
import { choixOf, hasChoice, SEARCH_STATE, type SearchState } from './search-state.ts';
import { openTextIndex } from './search-texts.ts';

/** The search page, once somebody searches. */
interface SearchPage {
  search: (q: string) => void;
}

/** Wires the page to its address: what is searched for stands there, and the way back is the browser's. */
export function openSearchPage(form: HTMLFormElement): SearchPage {
  const parts = findParts(form);
  const tools = openTools();
  let run = 0;
  let shown = '';
  /** Where the focus goes when the results change under it. */
  let focusAfter = false;

  const change = (next: Partial<SearchState>) => followed.set(next);
  const link: StateLink = (text, next) => {
    const state = { ...followed.get(), exact: false, ...next };
    const anchor = createElement('a', { href: SEARCH_STATE.write(state) || location.pathname }, text);
    anchor.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      focusAfter = true;
      change({ exact: false, ...next });
    });
    return anchor;
  };
  // Nothing is drawn before they have come.
  let libelles: Libelles = { pays: {}, zone: {}, thematique: {}, region: {}, zonesDuPays: {} };
  const facettes = searchFacettes(() => libelles);
  const toggle = (cle: string, code: string, isChosen: boolean) =>
    change(toggleValeur(choixOf(followed.get()), cle, code, isChosen));
  const panels = showFacettes(findElement(parts.zone, '.facettes > div'), facettes, toggle, ['type']);

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
      const [reponse, titres, complements] = await Promise.all([
        runSearch(state, tools),
        tools.files.titres(),
        tools.files.complements(),
      ]);
      if (current !== run) return;
      libelles = complements.libelles;
      await drawResults({
        state,
        reponse,
        titres,
        parts,
        facettes,
        panels,
        toggle: (...args) => {
          focusAfter = true;
          toggle(...args);
        },
        change: removeChip,
        link,
        show: tools.fonds.show,
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

function openTools(): SearchTools {
  const files = openFiles();
  const texts = once(async () => openTextIndex((await files.titres()).version));
  return { files, texts, fonds: openFonds(files) };
}
