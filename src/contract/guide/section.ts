import { z } from 'zod';
import { contactSchema } from '../fields/contact.ts';
import { verifieSchema } from '../fields/date.ts';
import { oddSchema } from '../fields/odd.ts';
import { sourceSchema } from '../fields/source.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';
import { chiffreSchema } from './chiffre.ts';
import { exempleSchema } from './exemple.ts';
import { lienSchema } from './lien.ts';
import { rechercheSchema } from './recherche.ts';
import { vigilanceSchema } from './vigilance.ts';

/** What a reader can do tomorrow: one to three short actions, an imperative each, the simplest first. */
export const demainSchema = z.array(texteSchema).max(3).default([]);

/** What every section of the guide may hold beside its prose. */
export const sectionShape = {
  /** The number printed in the guide, as text: « 9.10 ». */
  numero: z
    .string()
    .regex(/^\d+(?:\.\d+)*$/, 'nombres séparés par des points attendus')
    .nullable()
    .default(null),
  source: sourceSchema,
  verifie: verifieSchema,
  /** One sentence of ours that says what the section brings: cards, search results, page descriptions. */
  resume: ligneSchema,
  odd: z.array(oddSchema).default([]),
  chiffres: z.array(chiffreSchema).default([]),
  contacts: z.array(contactSchema).default([]),
  recherches: z.array(rechercheSchema).default([]),
  exemples: z.array(exempleSchema).default([]),
  liens: z.array(lienSchema).default([]),
  vigilances: z.array(vigilanceSchema).default([]),
  demain: demainSchema,
};
