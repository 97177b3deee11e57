import { z } from 'zod';
import { ligneSchema } from '../fields/texte.ts';

/** What joining costs one French collectivité. `texte` as the source says it, numbers in euros, null when not given. */
export const budgetSchema = z.strictObject({
  texte: ligneSchema,
  min: z.number().nonnegative().nullable().default(null),
  max: z.number().nonnegative().nullable().default(null),
  /** `an` when the amount is due each year; null for the whole programme. */
  periode: z.enum(['an', 'programme']).nullable().default(null),
  /** Over how many years an amount for the whole programme is spread, when the source says so. */
  annees: z
    .strictObject({ min: z.number().int().positive(), max: z.number().int().positive() })
    .nullable()
    .default(null),
});

export type Budget = z.infer<typeof budgetSchema>;
