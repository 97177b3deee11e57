import { formatNombre } from '../../../contract/words/format.ts';
import type { Fiche } from '../champ.ts';
import { champFiche, flag } from '../champ.ts';
import type { Morceau } from '../file/scan-json.ts';
import { quote } from '../found.ts';

/** Flags a record that holds keys twice: one of the values of each is lost, and the report must say so. */
export function flagRepeatedKeys({ repeated }: Morceau, fiche: Fiche): void {
  if (repeated === undefined) return;
  const several = repeated.total > 1;
  const names = `${repeated.keys.map(quote).join(', ')}${repeated.total > repeated.keys.length ? '…' : ''}`;
  const message = several
    ? `une seule valeur par champ attendue, ${formatNombre(repeated.total)} en trop trouvées : ${names}`
    : `un seul champ ${names} attendu, plusieurs trouvés`;
  flag(champFiche(fiche), 'cle-repetee', message, several ? 'publié avec les dernières' : 'publié avec le dernier');
}
