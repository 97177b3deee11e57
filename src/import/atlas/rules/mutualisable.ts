import type { Mutualisable } from '../../../contract/atlas/projet.ts';
import { isObjet } from '../../objet.ts';
import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';
import type { FieldTable } from '../read-fields.ts';
import { readFields } from '../read-fields.ts';
import { noteContact } from './contacts.ts';

/** What joining a project takes. `true` means open to others, and nothing more is known; `false` means closed. */
export function readMutualisable(table: FieldTable<Mutualisable>): Reader<Mutualisable> {
  return (value, champ) => {
    if (value === false) return undefined;
    if (isObjet(value)) {
      noteContact('projet', value.contact, value, champ);
      return readFields(table, value, champ.fiche, { prefixe: champ.nom, perte: 'champ' }) ?? {};
    }
    if (value !== true) return refuse(champ, 'type-inattendu', `objet attendu, ${found(value)}`);
    flag(champ, 'valeur-approchee', `objet attendu, ${found(value)}`, 'publié comme ouvert à d’autres, sans détail');
    return {};
  };
}
