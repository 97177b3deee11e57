import { formatNombre } from '../../../contract/words/format.ts';
import type { Champ } from '../champ.ts';
import { flag } from '../champ.ts';
import { quote } from '../found.ts';

/** Names that would reach an object's prototype if a record were ever merged into another. */
export const CLES_DANGEREUSES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const CLES_MONTREES = 5;

/** Reports those of `keys` that `table` does not know; they are never copied. One diagnostic for all of them. */
export function reportStrangeKeys(keys: readonly string[], table: object, champ: Champ): void {
  const strange = keys.filter((key) => !Object.hasOwn(table, key));
  if (strange.length === 0) return;
  const dangerous = strange.filter((key) => CLES_DANGEREUSES.has(key));
  const unknown = strange.filter((key) => !CLES_DANGEREUSES.has(key));
  if (dangerous.length > 0)
    flag(champ, 'cle-dangereuse', `champs du contrat attendus, ${listKeys(dangerous)}`, 'publié sans ce champ');
  if (unknown.length > 0)
    flag(champ, 'champ-inconnu', `champs du contrat attendus, ${listKeys(unknown)}`, 'publié sans ce champ');
}

/** The first of some keys, and how many there are: `« a », « b » et 3 autres trouvés`. */
function listKeys(keys: readonly string[]): string {
  const shown = keys.slice(0, CLES_MONTREES).map(quote).join(', ');
  const rest = keys.length - CLES_MONTREES;
  return rest > 0
    ? `${shown} et ${formatNombre(rest)} ${rest > 1 ? 'autres' : 'autre'} trouvés`
    : `${shown} ${keys.length > 1 ? 'trouvés' : 'trouvé'}`;
}
