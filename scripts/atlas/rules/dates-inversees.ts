import type { Fiche } from '../champ.ts';
import { champFiche, flag } from '../champ.ts';
import { quote } from '../found.ts';

interface Periode {
  debut?: string | undefined;
  fin?: string | undefined;
}

/** True when `fin` is before `debut` at the precision that both have: `2021` is not before `2021-04`. */
export function isEndBeforeStart(debut: string, fin: string): boolean {
  const length = Math.min(debut.length, fin.length);
  return fin.slice(0, length) < debut.slice(0, length);
}

/** Takes both dates out of a record that ends before it starts: nobody can tell which one is wrong. */
export function dropReversedDates<T extends Periode>(record: T, fiche: Fiche): T {
  const { debut, fin, ...rest } = record;
  if (debut === undefined || fin === undefined || !isEndBeforeStart(debut, fin)) return record;
  const message = `fin après le début ${quote(debut)} attendue, ${quote(fin)} trouvé`;
  flag({ ...champFiche(fiche), nom: 'fin' }, 'dates-inversees', message, 'publié sans ces deux dates');
  return rest as T;
}
