import type { z } from 'zod';
import type { mutualisableSchema } from '../../../src/contract/atlas/projet.ts';
import type { Reader } from '../champ.ts';
import { flag, refuse } from '../champ.ts';
import { found } from '../found.ts';
import type { FieldTable } from '../read-fields.ts';
import { facultatif, isRawFiche, readFields } from '../read-fields.ts';
import { readCourriel } from './adresse.ts';
import { noteContact } from './contacts.ts';
import { readJour } from './date.ts';
import { readTitre } from './texte.ts';

type Mutualisable = z.infer<typeof mutualisableSchema>;

const MUTUALISABLE: FieldTable<Mutualisable> = {
  budget: facultatif(readTitre),
  contact: facultatif(readTitre),
  courriel: facultatif(readCourriel),
  verifie: facultatif(readJour),
};

/** What joining a project takes. `true` means open to others, and nothing more is known; `false` means closed. */
export const readMutualisable: Reader<Mutualisable> = (value, champ) => {
  if (value === false) return undefined;
  if (isRawFiche(value)) {
    noteContact('projet', value.contact, value, champ);
    return readFields(MUTUALISABLE, value, champ.fiche, { prefixe: champ.nom, perte: 'champ' }) ?? {};
  }
  if (value !== true) return refuse(champ, 'type-inattendu', `objet attendu, ${found(value)}`);
  flag(champ, 'valeur-approchee', `objet attendu, ${found(value)}`, 'publié comme ouvert à d’autres, sans détail');
  return {};
};
