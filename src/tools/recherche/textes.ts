import { withBase } from '../../contract/addresses/with-base.ts';
import type { TypeEntree } from '../../contract/recherche/entree.ts';
import { singularise } from '../../contract/recherche/words.ts';
import { foldText } from '../../contract/words/fold-text.ts';

/** The part of Pagefind's public interface that the search uses. */
interface Pagefind {
  options: (options: { excerptLength?: number }) => Promise<void>;
  init: () => Promise<void>;
  /** Loads the filters: without them, no result is counted by value. */
  filters: () => Promise<unknown>;
  search: (
    query: string | null,
    options?: { filters?: Record<string, { any: string[] }>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<Trouves>;
}

interface Trouves {
  results: { data: () => Promise<Fragment> }[];
  /** How many results the words have, whatever is filtered. */
  unfilteredResultCount: number;
  /** How many results each value would leave, its own filter aside. */
  totalFilters: Record<string, Record<string, number>>;
}

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** A text that holds the words, and where: `extrait` is a text with `<mark>` around the words, its other signs escaped. */
export interface Passage {
  type: TypeEntree;
  titre: string;
  adresse: string;
  extrait: string;
}

export interface FiltresTextes {
  type: readonly string[];
  pays: readonly string[];
  thematique: readonly string[];
}

export interface Textes {
  total: number;
  /** How many there are without filters. */
  sansFiltre: number;
  /** How many texts each value of a filter would leave. */
  effectifs: Record<keyof FiltresTextes, Record<string, number>>;
  /** The passages of some of the texts, in order. */
  load: (start: number, end: number) => Promise<Passage[]>;
}

/** Words around those that were found. */
const EXTRAIT = 26;
let loading: Promise<Pagefind> | undefined;

/** @throws when Pagefind does not come */
function openPagefind(): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ withBase('/pagefind/pagefind.js')).then(async (pagefind: Pagefind) => {
    await pagefind.options({ excerptLength: EXTRAIT });
    await pagefind.init();
    await pagefind.filters();
    return pagefind;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Looks for words in the texts. @param tri `nom` sorts by title */
export async function searchTextes(mots: readonly string[], filtres: FiltresTextes, tri: string): Promise<Textes> {
  const pagefind = await openPagefind();
  // One of the values chosen, of each filter.
  const chosen = Object.entries(filtres).filter(([, values]) => values.length > 0);
  const filters = Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }]));
  const sort = tri === 'nom' ? { sort: { nom: 'asc' as const } } : {};
  const none = { total: 0, sansFiltre: 0, effectifs: { type: {}, pays: {}, thematique: {} }, load: async () => [] };
  const words: string[] = [];
  // One after the other: two searches of Pagefind at once mark the words of one in the excerpts of both.
  for (const mot of mots) {
    const form = await findForm(singularise(mot), pagefind);
    if (form === null) return none;
    words.push(form);
  }
  if (words.length === 0) return none;
  const { results, totalFilters, unfilteredResultCount } = await pagefind.search(words.join(' '), { filters, ...sort });
  return {
    total: results.length,
    sansFiltre: unfilteredResultCount,
    effectifs: { ...none.effectifs, ...totalFilters },
    load: async (start, end) => {
      const fragments = await Promise.all(results.slice(start, end).map((result) => result.data()));
      return fragments.flatMap(toPassages);
    },
  };
}

/**
 * The form in which texts hold a word: « oeuvre » is how many type « œuvre ». Null when none does: Pagefind would then answer
 * with words that begin alike (« lag » for « lagos »), which nobody asked for.
 */
async function findForm(mot: string, pagefind: Pagefind): Promise<string | null> {
  for (const form of new Set([mot, mot.replaceAll('oe', 'œ')])) {
    const { results } = await pagefind.search(form);
    const fragment = await results[0]?.data();
    const marked =
      fragment === undefined
        ? []
        : [fragment, ...fragment.sub_results].flatMap(({ excerpt }) => excerpt.match(MARK) ?? []);
    if (
      marked.some((text) =>
        foldText(text.replace(/<\/?mark>/g, ''))
          .split(' ')
          .some((word) => word.startsWith(mot)),
      )
    )
      return form;
  }
  return null;
}

const MARK = /<mark>.*?<\/mark>/g;

/** A page gives one passage; a lot of projects gives those that hold the words. */
function toPassages({ meta, excerpt, sub_results }: Fragment): Passage[] {
  const type = (meta.type ?? 'page') as TypeEntree;
  const parts = sub_results.filter(({ url }) => url.includes('#'));
  if (parts.length === 0) return [toPassage(type, meta.title ?? '', meta.adresse ?? '/', excerpt)];
  return parts.map(({ title, url, excerpt }) =>
    toPassage(type, title, decodeURIComponent(url.slice(url.indexOf('#') + 1)), excerpt),
  );
}

/** The title stands above: an excerpt that begins with it does not say it again. */
function toPassage(type: TypeEntree, title: string, adresse: string, excerpt: string): Passage {
  const titre = close(title);
  return { type, titre, adresse, extrait: endWhole(withoutStart(close(excerpt), `${titre}. `)) };
}

/** A text without its beginning, whatever is marked in it. */
function withoutStart(marked: string, start: string): string {
  if (!marked.replace(/<\/?mark>/g, '').startsWith(start)) return marked;
  let left = start.length;
  return marked
    .split(/(<\/?mark>)/)
    .map((part) => {
      if (part.startsWith('<')) return left > 0 ? '' : part;
      const kept = part.slice(left);
      left = Math.max(0, left - part.length);
      return kept;
    })
    .join('');
}

/** A figure or a little word at the end, which may be but the beginning of what is said. */
const ENTAME = /(?:\s(?:[\d\s,]+|[·:;]|[dl]’|des?|du|l[ae]|les|à|et|en|aux?|une?|par|pour|sur))+$/u;

/** An excerpt that stops within a sentence says so, and shows no « 300 » of « 300 000 € ». */
export function endWhole(extrait: string): string {
  const whole = extrait.replace(ENTAME, '');
  return /[.!?»]$/.test(whole) ? whole : `${whole}…`;
}

/** Words after an elision were parted to be found: joined again, they read as they were written. */
const close = (text: string): string => text.replace(/(?<=\p{L}’) (?=<mark>|\p{L})/gu, '');
