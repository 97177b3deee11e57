import { z } from 'zod';
import { ligneSchema } from './fields/texte.ts';

/** A row of `data/reference/retraits.yaml`: a person who asked not to be published, by address, by name, or both. */
export const retraitSchema = z
  .strictObject({
    courriel: z.email().optional(),
    nom: ligneSchema.optional(),
    /** The day of the request, and nothing else of it. */
    date: z.iso.date(),
  })
  .refine((row) => row.courriel !== undefined || row.nom !== undefined, 'courriel ou nom attendu');

export type Retrait = z.infer<typeof retraitSchema>;
