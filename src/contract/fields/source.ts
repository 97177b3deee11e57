import { z } from 'zod';
import { slugSchema } from './slug.ts';

const PAGE_MAX = 100_000;

/** Where a fact comes from: a document of `data/reference/documents.yaml` and its printed pages. */
export const sourceSchema = z.strictObject({
  document: slugSchema.meta({
    title: 'Document',
    description: 'Clé de `data/reference/documents.yaml`',
    kind: 'document',
  }),
  pages: z
    .array(z.number().int().min(1).max(PAGE_MAX))
    .default([])
    .meta({ title: 'Pages', description: 'Numéros des pages imprimées' }),
});

/** The field, for every record of an export. */
export const sourcesSchema = z
  .array(sourceSchema)
  .default([])
  .meta({ title: 'Sources', description: 'Documents d’où viennent les faits ; vide : l’export lui-même' });

export type Source = z.infer<typeof sourceSchema>;
