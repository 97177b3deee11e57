import { z } from 'zod';
import { slugSchema } from './slug.ts';

/** Where a fact comes from: a document of `data/reference/documents.yaml` and its printed pages. */
export const sourceSchema = z.strictObject({
  document: slugSchema,
  pages: z.array(z.number().int().positive()).default([]),
});

export type Source = z.infer<typeof sourceSchema>;
