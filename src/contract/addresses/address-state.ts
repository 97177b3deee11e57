/** One field of a state and how it stands in an address. `write` gives null for a value that needs no mention. */
export interface Parametre<T> {
  /** @param text what the address holds, or null; anything that makes no sense gives the default. */
  read: (text: string | null) => T;
  write: (value: T) => string | null;
}

/** A state in an address, both ways: `read(write(state))` is the state again, `write(read(address))` the shortest address. */
export interface AddressState<S> {
  /** From the query of an address, with or without its `?`. Unknown parameters are passed over. */
  read: (search: string) => S;
  /** To the query, with its `?`; empty when everything is at its default. Fields come in the order of their definition. */
  write: (state: S) => string;
}

/** Free text, without spaces around it. */
export const texte = (): Parametre<string> => ({
  read: (text) => text?.toWellFormed().trim() ?? '',
  write: (value) => value.toWellFormed().trim() || null,
});

/** One of several values, or the default. */
export const choix = <T extends string>(values: readonly T[], defaut: T): Parametre<T> => ({
  read: (text) => values.find((value) => value === text) ?? defaut,
  write: (value) => (value === defaut ? null : value),
});

/** Codes without commas (slugs, ISO codes, numbers), each once, in the order in which they were chosen. */
export const liste = (): Parametre<readonly string[]> => ({
  read: (text) => [
    ...new Set(
      (text ?? '')
        .split(',')
        .map((code) => code.trim())
        .filter((code) => /^[\p{L}\d_.-]+$/u.test(code)),
    ),
  ],
  write: (codes) => (codes.length === 0 ? null : codes.join(',')),
});

/** A whole number between two bounds, both allowed; null when nothing is said. What lies outside is not said either. */
export const nombre = (min: number, max: number): Parametre<number | null> => ({
  read: (text) => {
    const value = /^\d{1,15}$/.test(text ?? '') ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : null;
  },
  write: (value) => (value === null ? null : String(value)),
});

/** The largest yearly budget that makes sense here, in euros. */
export const BUDGET_MAXIMAL = 100_000_000;

/** Whole euros a year. */
export const budget = (): Parametre<number | null> => nombre(0, BUDGET_MAXIMAL);

/** True when the address says `1`. */
export const drapeau = (): Parametre<boolean> => ({
  read: (text) => text === '1',
  write: (value) => (value ? '1' : null),
});

/**
 * The pair for a whole state.
 * @example defineAddressState({ q: texte(), pays: liste() }).write({ q: 'eau', pays: ['BJ', 'TG'] }) // '?q=eau&pays=BJ,TG'
 */
export function defineAddressState<S extends object>(fields: { [K in keyof S]: Parametre<S[K]> }): AddressState<S> {
  const keys = Object.keys(fields) as (keyof S & string)[];
  return {
    read(search) {
      const params = new URLSearchParams(search);
      return Object.fromEntries(keys.map((key) => [key, fields[key].read(params.get(key))])) as S;
    },
    write(state) {
      const params = new URLSearchParams();
      for (const key of keys) {
        const text = fields[key].write(state[key]);
        if (text !== null) params.set(key, text);
      }
      const query = params.toString().replaceAll('%2C', ',');
      return query === '' ? '' : `?${query}`;
    },
  };
}
