/** The filters of the index, in the order in which they are shown. */
export const FILTRES = {
  type: 'Type',
  pays: 'Pays',
  zone: 'Zone',
  thematique: 'Thématique',
  odd: 'ODD',
  region: 'Région',
  genre: 'Genre de programme',
} as const;

export type Filtre = keyof typeof FILTRES;

/** What is searched for. It stands in the address, so that a search can be shared. */
export interface SearchState {
  q: string;
  filtres: Partial<Record<Filtre, string>>;
}

const KEYS = Object.keys(FILTRES) as Filtre[];

/** `?q=eau&pays=Bénin` → the state. Unknown parameters and empty values are left out. */
export function searchParamsToState(params: URLSearchParams): SearchState {
  const chosen = KEYS.flatMap((key) => {
    const value = params.get(key)?.trim();
    return value ? [[key, value] as const] : [];
  });
  return { q: params.get('q')?.trim() ?? '', filtres: Object.fromEntries(chosen) };
}

/** The other way; the same state gives the same text. */
export function stateToSearchParams({ q, filtres }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (q.trim()) params.set('q', q.trim());
  for (const key of KEYS) if (filtres[key]?.trim()) params.set(key, filtres[key].trim());
  return params;
}
