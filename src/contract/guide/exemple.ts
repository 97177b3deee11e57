import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { oddSchema } from '../fields/odd.ts';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema, texteSchema } from '../fields/texte.ts';

/** A concrete example: which French collectivités did what, with whom. */
export const exempleSchema = z.strictObject({
  collectivites: z.array(ligneSchema).default([]),
  partenaires: z.array(ligneSchema).default([]),
  pays: z.array(codePaysSchema).default([]),
  thematique: slugSchema.nullable().default(null),
  odd: z.array(oddSchema).default([]),
  /** Inhabitants of the French collectivité, when the source gives it. */
  population: z.number().int().positive().nullable().default(null),
  texte: texteSchema,
  /** What was learnt: an example that tells it is a story, which the home page may tell too. Its other lines are told as the source has them. */
  appris: texteSchema.optional(),
  titre: ligneSchema.optional(),
  duree: ligneSchema.optional(),
  cout: ligneSchema.optional(),
  /** Printed pages, when they differ from the section's. */
  pages: z.array(z.number().int().positive()).optional(),
});

export type Exemple = z.infer<typeof exempleSchema>;
