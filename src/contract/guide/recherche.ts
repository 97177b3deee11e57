import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { verifieSchema } from '../fields/date.ts';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';

/** A foreign authority that looks for a French partner, and on what. */
export const rechercheSchema = z.strictObject({
  collectivite: ligneSchema,
  /** Only needed in a zone; in a country's file it is the country's. */
  pays: codePaysSchema.optional(),
  thematiques: z.array(slugSchema).default([]),
  texte: texteSchema,
  /** Only when it differs from the day of the section. */
  verifie: verifieSchema,
});

export type Recherche = z.infer<typeof rechercheSchema>;
