import { z } from 'zod';
import { sourceSchema } from './source.ts';
import { titreSchema } from './texte.ts';

/**
 * A person or a desk to write to. Professional addresses only.
 * `nom: null` makes it a functional contact (`fonctionnel`), a name makes it `nominatif`.
 */
export const contactSchema = z.strictObject({
  nom: titreSchema.nullable().default(null),
  fonction: titreSchema.nullable().default(null),
  organisation: titreSchema,
  courriel: z.email().nullable().default(null),
  telephone: titreSchema.nullable().default(null),
  url: z.url().nullable().default(null),
  /** Only when it differs from the source of the section. */
  source: sourceSchema.optional(),
});

export type Contact = z.infer<typeof contactSchema>;
