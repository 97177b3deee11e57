import { z } from 'zod';

/** An id as text: letters, digits, `-`, `_`, `.`. A SIREN where there is one. */
export const identifiantSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .meta({ kind: 'identifiant' });

export const idCollectiviteSchema = identifiantSchema.meta({ section: 'collectivites' });
export const idPartenaireSchema = identifiantSchema.meta({ section: 'partenaires' });
