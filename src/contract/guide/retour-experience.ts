import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema } from '../fields/texte.ts';
import { sectionShape } from './section.ts';

/** Front matter of `data/guide/retours-experience/<slug>.md`: what somebody learnt, told for those who follow. */
export const guideRetourSchema = z.strictObject({
  titre: ligneSchema,
  pays: z.array(codePaysSchema).default([]),
  thematiques: z.array(slugSchema).default([]),
  ...sectionShape,
});

export type GuideRetour = z.infer<typeof guideRetourSchema>;
