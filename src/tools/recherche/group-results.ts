import { LES_TYPES, type TypeFiche } from '../../contract/recherche/fiches.ts';
import type { SearchState } from './search-state.ts';
import type { Trouvaille } from './trouvaille.ts';

/** The results of one type, best first. */
export interface GroupeResultats {
  type: TypeFiche;
  trouvailles: Trouvaille[];
}

/**
 * Results by type. The type of the best answer comes first: an exact name, then names, then texts; types that answer as
 * well keep their usual order. By name, types keep their usual order, and numbers follow the alphabet. What a filter
 * kept without knowing comes last.
 */
export function groupResults<T extends Trouvaille>(
  results: readonly T[],
  tri: SearchState['tri'],
  isSilent: (result: T) => boolean = () => false,
): GroupeResultats[] {
  const last = (result: T) => Number(isSilent(result));
  const rank = (result: T) => (tri === 'nom' ? 0 : result.rang);
  const score = (result: T) => (tri === 'nom' ? 0 : result.score);
  const compare = (a: T, b: T) => last(a) - last(b) || rank(a) - rank(b) || score(b) - score(a) || a.numero - b.numero;
  return [...Map.groupBy(results, ({ type }) => type)]
    .map(([type, found]) => ({ type, trouvailles: found.sort(compare) }))
    .sort((a, b) => {
      const [x, y] = [a.trouvailles[0], b.trouvailles[0]];
      const best = x && y ? last(x) - last(y) || rank(x) - rank(y) : 0;
      return best || LES_TYPES.indexOf(a.type) - LES_TYPES.indexOf(b.type);
    });
}
