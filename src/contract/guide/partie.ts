import { z } from 'zod';
import { ligneSchema } from '../fields/texte.ts';
import { sectionShape } from './section.ts';

/** Front matter of `data/guide/parties/<slug>.md`: a short chapter of part I (pourquoi) or II (comment). */
export const guidePartieSchema = z.strictObject({
  titre: ligneSchema,
  partie: z.literal([1, 2]),
  /** Place among the chapters of its part, from 1. */
  ordre: z.number().int().positive(),
  ...sectionShape,
});

export type GuidePartie = z.infer<typeof guidePartieSchema>;
