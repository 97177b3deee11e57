import { z } from 'zod';
import { sourceSchema } from '../fields/source.ts';
import { texteSchema } from '../fields/texte.ts';

/** What a caution is about: people's safety, French or international law, or a context that may have changed. */
const OBJETS_VIGILANCE = ['securite', 'droit', 'contexte'] as const;

/** Something to check before writing to anybody; shown above everything else. */
export const vigilanceSchema = z.strictObject({
  objet: z.enum(OBJETS_VIGILANCE),
  texte: texteSchema,
  /** Only when it differs from the source of the section. */
  source: sourceSchema.optional(),
});

export type Vigilance = z.infer<typeof vigilanceSchema>;
