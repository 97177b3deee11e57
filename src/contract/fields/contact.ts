import { z } from 'zod';
import { verifieSchema } from './date.ts';
import { sourceSchema } from './source.ts';
import { ligneSchema } from './texte.ts';
import { urlSchema } from './url.ts';

/**
 * A person or a desk to write to. Professional addresses only.
 * A name, or an address made like one, makes it `nominatif`; else it is a desk (`fonctionnel`).
 */
export const contactSchema = z.strictObject({
  nom: ligneSchema.nullable().default(null),
  fonction: ligneSchema.nullable().default(null),
  organisation: ligneSchema,
  courriel: z.email().max(254).nullable().default(null),
  telephone: ligneSchema.nullable().default(null),
  url: urlSchema.nullable().default(null),
  /** True when the address is one person's although the source prints no name, and its form does not tell. */
  nominatif: z.boolean().optional(),
  /** Only when it differs from the source of the section. */
  source: sourceSchema.optional(),
  /** Only when it differs from the day of the section. */
  verifie: verifieSchema,
});

export type Contact = z.infer<typeof contactSchema>;
