import { z } from 'zod';
import { codePaysSchema } from '../fields/code-pays.ts';
import { slugSchema } from '../fields/slug.ts';
import { ligneSchema } from '../fields/texte.ts';
import { sectionShape } from './section.ts';

/** Front matter of `data/guide/pays/<code>-<nom>.md`. */
export const guidePaysSchema = z.strictObject({
  nom: ligneSchema,
  code: codePaysSchema,
  zone: slugSchema,
  ...sectionShape,
});

export type GuidePays = z.infer<typeof guidePaysSchema>;
