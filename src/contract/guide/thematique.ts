import { z } from 'zod';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema } from '../fields/texte.ts';
import { sectionShape } from './section.ts';

/** Front matter of `data/guide/thematiques/<slug>.md`: a theme, or a sub-theme when it has a parent. */
export const guideThematiqueSchema = z.strictObject({
  nom: ligneSchema,
  parent: slugSchema.nullable().default(null),
  /** Other themes that the guide sends the reader to: « Voir page 49 ». */
  voirAussi: z.array(slugSchema).default([]),
  ...sectionShape,
});

export type GuideThematique = z.infer<typeof guideThematiqueSchema>;
