import { z } from 'zod';
import { titreSchema } from '../texte.ts';

/** A document or a site worth opening. */
export const lienSchema = z.strictObject({ titre: titreSchema, url: z.url() });

export type Lien = z.infer<typeof lienSchema>;
