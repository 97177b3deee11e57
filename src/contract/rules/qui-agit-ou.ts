import type { Rattachement } from '../atlas/rattachement.ts';

/** What a cooperation or a project says of who acts where. */
export interface Action {
  collectivites: readonly string[];
  partenaires: readonly string[];
  /** ISO codes, of a project; a cooperation takes place where its partners are. */
  pays?: readonly string[];
  rattachements?: readonly Rattachement[] | undefined;
}

/** `certain`: the source ties the two. `imprecis`: it does not say. `absent`: it ties the collectivité elsewhere. */
export type Certitude = 'certain' | 'imprecis' | 'absent';

/** Who acts where inside one action. */
export interface QuiAgitOu {
  collectivites: readonly string[];
  partenaires: readonly string[];
  /** ISO codes of the countries where it takes place. */
  pays: readonly string[];
  inPays: (collectivite: string, pays: string) => Certitude;
  withPartenaire: (collectivite: string, partenaire: string) => Certitude;
}

/**
 * Ties each collectivité of an action to its countries and partners, and guesses nothing. One collectivité, or one
 * country, and every pair is certain; several of both, and only those that `rattachements` state. A collectivité with a
 * statement acts where its statements say and nowhere else. In one country, a partner is certain for who acts there when
 * either is alone.
 *
 * @param paysOf ISO code of a partner; undefined for one that is not known
 */
export function tellQuiAgitOu(action: Action, paysOf: (partenaire: string) => string | undefined): QuiAgitOu {
  const collectivites = [...new Set(action.collectivites)];
  const partenaires = [...new Set(action.partenaires)];
  const pays = [...new Set(action.pays ?? partenaires.flatMap((id) => paysOf(id) ?? []))];
  const statements = Map.groupBy(action.rattachements ?? [], ({ collectivite }) => collectivite);

  const inPays = (collectivite: string, code: string): Certitude => {
    if (pays.length <= 1) return 'certain';
    const own = statements.get(collectivite);
    if (own === undefined) return collectivites.length === 1 ? 'certain' : 'imprecis';
    return own.some((row) => row.pays === code || paysOf(row.partenaire ?? '') === code) ? 'certain' : 'absent';
  };

  const partners = Map.groupBy(partenaires, paysOf);
  const acting = new Map<string | undefined, number>();
  const countActing = (code: string): number => {
    const known = acting.get(code);
    if (known !== undefined) return known;
    const count = collectivites.filter((id) => inPays(id, code) !== 'absent').length;
    acting.set(code, count);
    return count;
  };

  const withPartenaire = (collectivite: string, partenaire: string): Certitude => {
    const code = paysOf(partenaire);
    const stated = (statements.get(collectivite) ?? []).flatMap((row) => row.partenaire ?? []);
    if (stated.includes(partenaire)) return 'certain';
    if (code === undefined) return collectivites.length === 1 ? 'certain' : 'imprecis';
    if (stated.some((id) => paysOf(id) === code)) return 'absent';
    const there = inPays(collectivite, code);
    if (there !== 'certain') return there;
    return partners.get(code)?.length === 1 || countActing(code) === 1 ? 'certain' : 'imprecis';
  };

  return { collectivites, partenaires, pays, inPays, withPartenaire };
}
