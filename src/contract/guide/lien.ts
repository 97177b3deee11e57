import { z } from 'zod';
import { ligneSchema } from '../fields/texte.ts';
import { urlSchema } from '../fields/url.ts';

/** A document or a site worth opening. */
export const lienSchema = z.strictObject({
  titre: ligneSchema,
  url: urlSchema,
  /** True for the page where an organisation publishes its calls, the next ones too. */
  portail: z.boolean().optional(),
});

export type Lien = z.infer<typeof lienSchema>;
