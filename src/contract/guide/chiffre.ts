import { z } from 'zod';
import { precisionSchema } from '../fields/precision.ts';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema } from '../fields/texte.ts';

/** A figure that the guide prints: `{ libelle: coopérations décentralisées actives, valeur: 30, annee: 2019 }`. */
export const chiffreSchema = z.strictObject({
  libelle: ligneSchema,
  /** Left out for an exact figure. */
  precision: precisionSchema.optional(),
  valeur: z.number(),
  /** Left out for a plain count; else `€`, `%`, `habitants`… */
  unite: ligneSchema.optional(),
  /** The year the figure stands for; null when the source does not say. */
  annee: z.number().int().min(1900).max(2100).nullable().default(null),
  /** The document that prints it, when it is not the section's. */
  document: slugSchema.optional(),
  /** Printed pages, when they are narrower than the section's. */
  pages: z.array(z.number().int().positive()).optional(),
});

export type Chiffre = z.infer<typeof chiffreSchema>;
