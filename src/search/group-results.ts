import { LES_TYPES, type TypeFiche } from '../lib/recherche/fiches.ts';
import type { SearchState } from './search-state.ts';
import type { Trouvaille } from './trouvaille.ts';

/** The results of one type, best first. */
export interface Groupe {
  type: TypeFiche;
  trouvailles: Trouvaille[];
}

/**
 * Results by type. The type of the best answer comes first: an exact name, then names, then texts; types that answer as
 * well keep their usual order. By name, types keep their usual order, and numbers follow the alphabet.
 */
export function groupResults(results: readonly Trouvaille[], tri: SearchState['tri']): Groupe[] {
  const compare =
    tri === 'nom'
      ? (a: Trouvaille, b: Trouvaille) => a.numero - b.numero
      : (a: Trouvaille, b: Trouvaille) => a.rang - b.rang || b.score - a.score || a.numero - b.numero;
  const groups = [...Map.groupBy(results, ({ type }) => type)].map(([type, found]) => ({
    type,
    trouvailles: found.sort(compare),
  }));
  const best = ({ trouvailles }: Groupe) => (tri === 'nom' ? 0 : (trouvailles[0]?.rang ?? 0));
  return groups.sort((a, b) => best(a) - best(b) || LES_TYPES.indexOf(a.type) - LES_TYPES.indexOf(b.type));
}
