import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { ligneSchema } from '../fields/texte.ts';

/** A row of `data/reference/lieux.yaml`: a place as the guide writes it, and the town of the directory that it is. */
export const lieuReferenceSchema = z.strictObject({
  pays: codePaysSchema,
  /** The whole text, as the guide has it. */
  lieu: ligneSchema,
  ville: ligneSchema,
  /** GeoNames' code of the first-level division, where homonyms need it. */
  division: z.string().optional(),
  raison: ligneSchema,
});
export type LieuReference = z.infer<typeof lieuReferenceSchema>;
