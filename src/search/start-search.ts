import { foldSearch } from '../lib/fold-text.ts';
import { pluriel } from '../lib/format.ts';
import { FILTRES, type Filtre, type SearchState, searchParamsToState, stateToSearchParams } from './search-state.ts';

interface PagefindResult {
  data: () => Promise<{ url: string; raw_url?: string; meta: Record<string, string> }>;
}
interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  search: (
    query: string | null,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: PagefindResult[]; filters: Record<string, Record<string, number>> }>;
}

const PAR_LOT = 20;

/** Wires the search form. The index is only loaded for a first search; each search stands in the address. */
export function startSearch(form: HTMLFormElement): void {
  const page = findElements(form);
  for (const note of document.querySelectorAll<HTMLElement>('.sans-script')) note.hidden = true;
  let loading: Promise<Pagefind> | undefined;
  let run = 0;
  const load = () => {
    loading ??= loadPagefind(form.dataset.recherche ?? '', form.dataset.base ?? '/');
    return loading;
  };

  const search = async (state: SearchState) => {
    run += 1;
    const current = run;
    if (state.q === '' && Object.keys(state.filtres).length === 0) {
      page.zone.hidden = true;
      return;
    }
    page.zone.hidden = false;
    page.count.textContent = 'Recherche en cours…';
    try {
      const pagefind = await load();
      // `null` lists everything that passes the filters. The query is folded as the index was.
      const found = await pagefind.search(foldSearch(state.q) || null, {
        filters: state.filtres as Record<string, string>,
      });
      if (current !== run) return;
      showFilters(page.filters, found.filters, state, change);
      page.count.textContent = `${pluriel(found.results.length, 'résultat')}${state.q ? ` pour « ${state.q} »` : ''}`;
      await showResults(page, found.results, form.dataset.base ?? '/', () => current === run);
    } catch (error) {
      page.count.textContent = 'La recherche n’a pas pu se charger. Réessayez, ou parcourez les listes ci-dessous.';
      console.error(error);
    }
  };
  const change = (state: SearchState) => {
    const params = stateToSearchParams(state);
    history.pushState(null, '', params.size > 0 ? `?${params}` : location.pathname);
    void search(state);
  };
  const restore = () => {
    const state = searchParamsToState(new URLSearchParams(location.search));
    page.input.value = state.q;
    void search(state);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { filtres } = searchParamsToState(new URLSearchParams(location.search));
    change({ q: page.input.value, filtres });
  });
  addEventListener('popstate', restore);
  restore();
}

interface SearchPage {
  input: HTMLInputElement;
  zone: HTMLElement;
  filters: HTMLElement;
  count: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
}

function findElements(form: HTMLFormElement): SearchPage {
  const find = <T extends Element>(root: ParentNode, selector: string): T => {
    const element = root.querySelector<T>(selector);
    if (element === null) throw new Error(`${selector} is missing from the search page`);
    return element;
  };
  const zone = find<HTMLElement>(document, '#resultats');
  return {
    input: find(form, 'input[name="q"]'),
    zone,
    filters: find(zone, '.filtres'),
    count: find(zone, '#compte'),
    list: find(zone, '.resultats'),
    more: find(zone, '#plus'),
  };
}

async function loadPagefind(address: string, base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: base });
  // A search only counts by filter once the filters are loaded.
  await pagefind.filters();
  return pagefind;
}

async function showResults(
  page: SearchPage,
  results: PagefindResult[],
  base: string,
  isCurrent: () => boolean,
): Promise<void> {
  page.list.replaceChildren();
  let shown = 0;
  const showMore = async () => {
    const batch = await Promise.all(results.slice(shown, shown + PAR_LOT).map((result) => result.data()));
    if (!isCurrent()) return;
    shown += batch.length;
    const lines = batch.map(({ url, meta }) => renderResult(toAddress(url, base), meta));
    page.list.append(...lines);
    page.more.hidden = shown >= results.length;
    if (shown > PAR_LOT) lines[0]?.querySelector('a')?.focus();
  };
  page.more.onclick = () => void showMore();
  await showMore();
}

/** Addresses in the index are without base path. */
function toAddress(url: string, base: string): string {
  return url.startsWith(base) && base !== '/' ? url : base.replace(/\/$/, '') + url;
}

function renderResult(address: string, meta: Record<string, string>): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = meta.title ?? address;
  const detail = document.createElement('small');
  detail.textContent = [meta.type, meta.resume].filter(Boolean).join(' · ');
  line.append(link, detail);
  return line;
}

function showFilters(
  container: HTMLElement,
  counts: Record<string, Record<string, number>>,
  state: SearchState,
  change: (state: SearchState) => void,
): void {
  const keys = (Object.keys(FILTRES) as Filtre[]).filter((key) => key in counts);
  container.replaceChildren(
    ...keys.flatMap((key) => {
      const options = Object.entries(counts[key] ?? {}).filter(
        ([value, count]) => count > 0 || value === state.filtres[key],
      );
      return options.length === 0 ? [] : [renderFilter(key, options, state, change)];
    }),
  );
}

function renderFilter(
  key: Filtre,
  options: [string, number][],
  state: SearchState,
  change: (state: SearchState) => void,
): HTMLLabelElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  const sorted = options.sort(([a], [b]) => a.localeCompare(b, 'fr', { numeric: true }));
  select.append(new Option('Tous', ''), ...sorted.map(([value, count]) => new Option(`${value} (${count})`, value)));
  select.value = state.filtres[key] ?? '';
  select.addEventListener('change', () =>
    change({ ...state, filtres: { ...state.filtres, [key]: select.value || undefined } }),
  );
  label.append(FILTRES[key], select);
  return label;
}
